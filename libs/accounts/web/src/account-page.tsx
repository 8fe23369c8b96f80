import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { PageTitle } from '@swingtag/platform-web';
import type { AccountQuery } from '@swingtag/platform-web/gql';
import { Actions, Button, buttonClass, Notice, Page, Stitching, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import type { AccountAnswer } from './account.action.ts';
import css from './account.module.css';
import { HandleSection } from './handle-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { RoleName } from './role-name.tsx';
import { SessionSection } from './session-section.tsx';
import { TierSection } from './tier-section.tsx';

export type Me = NonNullable<AccountQuery['me']>;

function SuspensionNotice({ until, reason }: { until: string; reason: string | null }) {
  return (
    <Notice tone="problem">
      <p>
        <strong>
          <Trans>
            Your account is suspended until <Time at={until} />.
          </Trans>
        </strong>
      </p>
      {reason ? <p>{reason}</p> : null}
      <p>
        <Trans>You can read everything; voting, commenting and reporting wait until then.</Trans>
      </p>
    </Notice>
  );
}

/** A member's own page: who they are here, how they sign in, where they are signed in. */
export function AccountPage({ me, isSuspended, answer, children }: {
  me: Me;
  isSuspended: boolean;
  answer?: AccountAnswer;
  /** Sections of other domains. */
  children?: ReactNode;
}) {
  const { t } = useLingui();
  const answerFor = (section: AccountAnswer['section']) => (answer?.section === section ? answer : undefined);
  return (
    <Page heading={me.handle}>
      <PageTitle>{t`Me`}</PageTitle>
      {isSuspended && me.suspendedUntil ? (
        <SuspensionNotice until={me.suspendedUntil} reason={me.suspensionReason} />
      ) : null}
      <dl className={css.facts}>
        <dt>
          <Trans>E-mail</Trans>
        </dt>
        <dd>{me.email}</dd>
        <dt>
          <Trans>Role</Trans>
        </dt>
        <dd>
          <RoleName role={me.role} />
        </dd>
      </dl>
      <Actions>
        <Link className={buttonClass('outline')} to="/alerts">
          <Plural value={me.unreadNotices} _0="Alerts" one="Alerts: # unread" other="Alerts: # unread" />
        </Link>
        <Link className={buttonClass('outline')} to="/me/watching">
          <Trans>Watched and muted</Trans>
        </Link>
        <Link className={buttonClass('outline')} to="/me/blocks">
          <Trans>Blocked and muted words</Trans>
        </Link>
        <Link className={buttonClass('outline')} to="/me/bags">
          <Trans>My bags</Trans>
        </Link>
        <Link className={buttonClass('outline')} to="/me/drafts">
          <Trans>Drafts</Trans>
        </Link>
        <Link className={buttonClass('outline')} to={`/members/${encodeURIComponent(me.handle)}`}>
          <Trans>How others see you</Trans>
        </Link>
        {me.canModerate ? (
          <Link className={buttonClass('outline')} to="/admin" reloadDocument>
            <Trans>Review desk</Trans>
          </Link>
        ) : null}
        {me.canEdit ? (
          <Link className={buttonClass('outline')} to="/admin/pictures" reloadDocument>
            <Trans>Editors’ desk</Trans>
          </Link>
        ) : null}
        <Form method="post" action="/sign-out">
          <Button look="outline">
            <Trans>Sign out</Trans>
          </Button>
        </Form>
      </Actions>
      <Stitching />
      {children}
      <Stitching />
      <TierSection standing={me.tierStanding} />
      <Stitching />
      <HandleSection handle={me.handle} answer={answerFor('handle')} />
      <Stitching />
      <PasswordSection hasPassword={me.hasPassword} email={me.email} answer={answerFor('password')} />
      <Stitching />
      <SessionSection sessions={me.sessions} answer={answerFor('sessions')} />
    </Page>
  );
}
