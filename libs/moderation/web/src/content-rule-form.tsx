import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import type { RuleVersionFragment } from '@swingtag/platform-web/gql';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import { useRuleActionName } from './content-rule-words.tsx';
import { typedOf } from './content-rule.typed.ts';
import type { RuleChoices } from './content-rules.action.ts';

/** Every kind of condition has its field: what stays empty is not asked. */
export function ContentRuleForm({ version, choices, answer }: { version: RuleVersionFragment | null; choices: RuleChoices; answer?: FormAnswer }) {
  const { t } = useLingui();
  const nameOf = useRuleActionName();
  const errors = answer?.errors;
  const typed = answer?.typed ?? typedOf(version);
  const number = (name: string, label: string) => (
    <TextInput id={name} name={name} label={label} inputMode="numeric" defaultValue={typed[name]} />
  );
  const chosenBoards = new Set((typed.boards ?? '').split(' '));
  return (
    <Form method="post" noValidate className={css.form} key={version?.id ?? 'new'}>
      <FormErrors errors={errors} />
      <input type="hidden" name="basedOn" value={version?.number ?? ''} />
      <TextInput id="name" name="name" label={t`Name`} defaultValue={typed.name} error={errorOf(errors, 'name')} />
      <fieldset className={css.group} id="conditions">
        <legend>
          <Trans>When</Trans>
        </legend>
        <NativeSelect
          name="match"
          label={t`Of the conditions below`}
          defaultValue={typed.match}
          data={[
            { value: 'ALL', label: t`all must be met` },
            { value: 'ANY', label: t`one is enough` },
          ]}
        />
        <Textarea
          id="words"
          name="words"
          rows={4}
          label={t`It has one of these words or phrases, one a line`}
          description={t`Whole words, also spelled with digits or letters of other scripts. A * at the end stands for any ending.`}
          defaultValue={typed.words}
        />
        <div className={css.pair}>
          {number('links', t`It has this many links or more`)}
          {number('pictures', t`It has this many pictures or more`)}
        </div>
        <div className={css.pair}>
          {number('rate', t`It is this many contributions or more`)}
          {number('minutes', t`within this many minutes`)}
        </div>
        <NativeSelect
          name="tier"
          label={t`Its author is`}
          defaultValue={typed.tier}
          data={[
            { value: '', label: t`anybody` },
            { value: 'NEW', label: t`a new member` },
            { value: 'BASIC', label: t`a new or basic member` },
          ]}
        />
        <div className={css.pair}>
          {number('age', t`The account is younger than this many days`)}
          {number('firstPosts', t`It is among this many first contributions of its author`)}
        </div>
        {choices.boards.length > 0 ? (
          <fieldset className={css.checks}>
            <legend>
              <Trans>It stands on one of these boards</Trans>
            </legend>
            {choices.boards.map(({ id, name }) => (
              <Checkbox key={id} name="board" value={id} label={name} defaultChecked={chosenBoards.has(id)} />
            ))}
          </fieldset>
        ) : null}
        {errorOf(errors, 'conditions') ? <p className={css.warning}>{errorOf(errors, 'conditions')}</p> : null}
      </fieldset>
      <NativeSelect
        name="action"
        label={t`Then`}
        defaultValue={typed.action}
        data={(['HOLD', 'REPORT', 'LIMIT', 'REFUSE'] as const).map((value) => ({ value, label: nameOf(value) }))}
      />
      <TextInput
        id="limitDays"
        name="limitDays"
        label={t`For how many days, if it limits its author`}
        inputMode="numeric"
        defaultValue={typed.limitDays}
        error={errorOf(errors, 'limitDays')}
      />
      <NativeSelect
        id="houseRuleId"
        name="houseRuleId"
        label={t`House rule behind it`}
        defaultValue={typed.houseRuleId}
        data={choices.houseRules.map(({ id, title }) => ({ value: id, label: title }))}
        error={errorOf(errors, 'houseRuleId')}
      />
      <Textarea id="message" name="message" rows={3} label={t`What the author will read`} defaultValue={typed.message} error={errorOf(errors, 'message')} />
      <Button type="submit" name="deed" value="save">
        {version ? <Trans>Save as a new version</Trans> : <Trans>Save the rule</Trans>}
      </Button>
    </Form>
  );
}
