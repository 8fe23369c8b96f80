import { FreshSignIn, RoleName } from '@swingtag/accounts-web';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { errorOf, FormErrors, PageTitle } from '@swingtag/platform-web';
import { Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import type { MemberAnswer } from './member.action.ts';
import type { AdminMember, AdminMemberData } from './member.load.ts';
import { MemberActivity } from './member-activity.tsx';
import { MemberNotes } from './member-notes.tsx';
import { MemberSignals } from './member-signals.tsx';
import { MemberTierForm } from './member-tier-form.tsx';
import { LiftForm, SanctionHistory } from './member-sanctions.tsx';
import { SanctionForm } from './sanction-form.tsx';
import { SubjectPicture } from './subject-picture.tsx';

function Facts({ member }: { member: AdminMember }) {
  const { role, joinedAt, suspendedUntil, suspensionReason, limitedUntil, isBanned, isSample } = member;
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
            {isBanned ? <Trans>Banned</Trans> : <Trans>Suspended until</Trans>}
          </dt>
          <dd className={css.warning}>{isBanned ? <Trans>without an end</Trans> : <Time at={suspendedUntil} exact />}</dd>
        </>
      ) : null}
      {limitedUntil ? (
        <>
          <dt>
            <Trans>Limited until</Trans>
          </dt>
          <dd className={css.warning}>
            <Time at={limitedUntil} exact />
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
      <FreshSignIn answer={answer} />
      {answer?.proof ? null : (
        <Button type="submit">
          <Trans>Change role</Trans>
        </Button>
      )}
    </Form>
  );
}

/** One member, and what this moderator or admin may do about them. */
export function MemberAdminPage({ member, houseRules, written, now, answer }: AdminMemberData & { answer?: MemberAnswer }) {
  const { t } = useLingui();
  const { handle, suspendedUntil, limitedUntil, isBanned, viewerCanSuspend, viewerCanChangeRole, viewerCanGiveTier } = member;
  const answerTo = (deed: MemberAnswer['deed']) => (answer?.deed === deed ? answer : undefined);
  return (
    <>
      <PageTitle>{t`${handle} · Members`}</PageTitle>
      <h1 tabIndex={-1}>{handle}</h1>
      {member.avatarUrl ? <SubjectPicture url={member.avatarUrl} handle={handle} size={48} /> : null}
      <Facts member={member} />
      <p>
        <Link to={`/members/${encodeURIComponent(handle)}`}>
          <Trans>Public page</Trans>
        </Link>
      </p>
      <div className={css.sides}>
        <div className={css.side}>
          {viewerCanSuspend ? (
            <>
              {suspendedUntil ? <LiftForm kind={isBanned ? 'BAN' : 'SUSPEND'} answer={answerTo('lift')} /> : null}
              {limitedUntil ? <LiftForm kind="LIMIT" answer={answerTo('lift')} /> : null}
              {isBanned ? null : (
                <section className={css.section}>
                  <h2>
                    <Trans>Warn, limit, suspend or ban</Trans>
                  </h2>
                  <SanctionForm key={member.sanctions?.length ?? 0} handle={handle} now={now} rules={houseRules} answer={answerTo('sanction')} />
                </section>
              )}
            </>
          ) : (
            <p>
              <Trans>You cannot suspend this member: it is you, or another of the staff.</Trans>
            </p>
          )}
          {viewerCanGiveTier ? <MemberTierForm member={member} answer={answerTo('tier')} /> : null}
          {viewerCanChangeRole ? (
            <section className={css.section}>
              <h2>
                <Trans>Role</Trans>
              </h2>
              <RoleForm member={member} answer={answerTo('role')} />
            </section>
          ) : null}
        </div>
        <div className={css.side}>
          <SanctionHistory sanctions={member.sanctions ?? []} />
          <MemberActivity member={member} written={written} />
          <MemberSignals member={member} now={now} />
          {member.notes ? <MemberNotes notes={member.notes} answer={answerTo('note') ?? answerTo('unnote')} /> : null}
        </div>
      </div>
    </>
  );
}
