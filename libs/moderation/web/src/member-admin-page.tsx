import { RoleName } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { errorOf, FormErrors } from '@swingtag/platform-web';
import { Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import type { AdminMember } from './member.load.ts';
import { MemberNotes } from './member-notes.tsx';
import { SuspensionForm } from './suspension-form.tsx';

function Facts({ member }: { member: AdminMember }) {
  const { role, joinedAt, suspendedUntil, suspensionReason, isSample } = member;
  return (
    <dl className={css.facts}>
      <dt>
        <Trans>Role</Trans>
      </dt>
      <dd>
        <RoleName role={role} />
        {isSample ? (
          <>
            {' '}
            <Trans>(sample)</Trans>
          </>
        ) : null}
      </dd>
      <dt>
        <Trans>Joined</Trans>
      </dt>
      <dd>
        <Time at={joinedAt} exact />
      </dd>
      {suspendedUntil ? (
        <>
          <dt>
            <Trans>Suspended until</Trans>
          </dt>
          <dd className={css.warning}>
            <Time at={suspendedUntil} exact />
          </dd>
        </>
      ) : null}
      {suspensionReason ? (
        <>
          <dt>
            <Trans>Because</Trans>
          </dt>
          <dd>{suspensionReason}</dd>
        </>
      ) : null}
    </dl>
  );
}

function LiftForm({ answer }: { answer?: MemberAnswer }) {
  const { t } = useLingui();
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={answer?.errors} />
      <input type="hidden" name="deed" value="lift" />
      <Textarea
        id="lift-reason"
        name="lift-reason"
        rows={2}
        label={t`Reason`}
        defaultValue={answer?.typed['lift-reason']}
        error={errorOf(answer?.errors, 'lift-reason')}
      />
      <Button type="submit">
        <Trans>Lift the suspension</Trans>
      </Button>
    </Form>
  );
}

function RoleForm({ member, answer }: { member: AdminMember; answer?: MemberAnswer }) {
  const { t } = useLingui();
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={answer?.errors} />
      <input type="hidden" name="deed" value="role" />
      <NativeSelect
        key={member.role}
        id="role"
        name="role"
        label={t`Role`}
        description={t`The member is signed out everywhere and signs in again under the new role.`}
        defaultValue={answer?.typed.role || member.role}
        data={[
          { value: 'MEMBER', label: t`Member` },
          { value: 'EDITOR', label: t`Editor` },
          { value: 'MODERATOR', label: t`Moderator` },
          { value: 'ADMIN', label: t`Admin` },
        ]}
        error={errorOf(answer?.errors, 'role')}
      />
      <Textarea
        id="role-reason"
        name="role-reason"
        rows={2}
        label={t`Reason, for the log`}
        defaultValue={answer?.typed['role-reason']}
        error={errorOf(answer?.errors, 'role-reason')}
      />
      <Button type="submit">
        <Trans>Change role</Trans>
      </Button>
    </Form>
  );
}

/** One member, and what this moderator or admin may do about them. */
export function MemberAdminPage({ member, now, answer }: { member: AdminMember; now: number; answer?: MemberAnswer }) {
  const { t } = useLingui();
  const { handle, suspendedUntil, viewerCanSuspend, viewerCanChangeRole } = member;
  const answerTo = (deed: MemberAnswer['deed']) => (answer?.deed === deed ? answer : undefined);
  return (
    <>
      <title>{t`${handle} · Members · Swingtag`}</title>
      <h1 tabIndex={-1}>{handle}</h1>
      <Facts member={member} />
      <p>
        <Link to={`/members/${encodeURIComponent(handle)}`}>
          <Trans>Public page</Trans>
        </Link>
      </p>
      {viewerCanSuspend ? (
        <section className={css.section}>
          <h2>{suspendedUntil ? <Trans>Lift the suspension</Trans> : <Trans>Suspend</Trans>}</h2>
          {suspendedUntil ? (
            <LiftForm answer={answerTo('lift')} />
          ) : (
            <SuspensionForm handle={handle} now={now} answer={answerTo('suspend')} />
          )}
        </section>
      ) : (
        <p>
          <Trans>You cannot suspend this member: it is you, or another of the staff.</Trans>
        </p>
      )}
      {viewerCanChangeRole ? (
        <section className={css.section}>
          <h2>
            <Trans>Role</Trans>
          </h2>
          <RoleForm member={member} answer={answerTo('role')} />
        </section>
      ) : null}
      <MemberNotes notes={member.notes ?? []} answer={answerTo('note') ?? answerTo('unnote')} />
    </>
  );
}
