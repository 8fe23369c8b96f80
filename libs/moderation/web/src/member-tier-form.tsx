import { FreshSignIn, TierName } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import type { AdminMember } from './member.load.ts';

/** A tier by the staff, in place of the one that is computed, and the way back. */
export function MemberTierForm({ member, answer }: { member: AdminMember; answer?: MemberAnswer }) {
  const { t } = useLingui();
  const { tier, givenTier } = member;
  return (
    <section className={css.section}>
      <h2>
        <Trans>Tier</Trans>
      </h2>
      <p>
        <TierName tier={tier} />
        {': '}
        {givenTier ? <Trans>given by the staff; it does not change by itself.</Trans> : <Trans>computed from age and visits.</Trans>}
      </p>
      <Form method="post" noValidate preventScrollReset className={css.form}>
        <FormErrors errors={answer?.errors} />
        <input type="hidden" name="deed" value="tier" />
        <NativeSelect
          key={givenTier ?? 'computed'}
          id="tier"
          name="tier"
          label={t`What holds`}
          description={t`Links, pictures and topics a day hang on it, and some polls. It holds at once.`}
          defaultValue={answer?.typed.tier ?? givenTier ?? ''}
          data={[
            { value: '', label: t`As computed` },
            { value: 'NEW', label: t`New` },
            { value: 'BASIC', label: t`Basic` },
            { value: 'ESTABLISHED', label: t`Established` },
          ]}
        />
        <Textarea id="tier-reason" name="tier-reason" rows={2} label={t`Why, for the log`} defaultValue={answer?.typed['tier-reason']} error={errorOf(answer?.errors, 'tier-reason')} />
        <FreshSignIn answer={answer} />
        {answer?.proof ? null : (
          <Button type="submit">
            <Trans>Set the tier</Trans>
          </Button>
        )}
      </Form>
    </section>
  );
}
