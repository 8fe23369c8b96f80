import { Trans } from '@lingui/react/macro';
import { PageTitle, signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { Unsent } from '@swingtag/posts-web';
import { buttonClass, Notice, Page } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link, useLocation } from 'react-router';
import css from './composer.module.css';
import { Composer } from './composer.tsx';
import { SuspendedNote } from './suspended-note.tsx';

/** Leads through sign-in; what was typed stays on this page meanwhile. */
function SignInNote({ hasText }: { hasText: boolean }) {
  const { pathname } = useLocation();
  return (
    <Notice className={css.note}>
      {hasText ? (
        <>
          <p>
            <Trans>You are not signed in any more. Sign in on another page, come back here and send again.</Trans>
          </p>
          <a className={buttonClass('outline')} href={signInPath('/me')} target="_blank" rel="noreferrer">
            <Trans>Sign in on another page</Trans>
          </a>
        </>
      ) : (
        <>
          <p>
            <Trans>Members write here.</Trans>
          </p>
          <Link className={buttonClass('outline')} to={signInPath(pathname)}>
            <Trans>Sign in</Trans>
          </Link>
        </>
      )}
    </Notice>
  );
}

/** A page for writing one comment: what it is about, then the field. */
export function WritePage({ place, unsent, title, heading, about, label, send, text, beginning, answer, canWrite, backTo, refusal }: {
  place: string;
  unsent: Unsent | null;
  title: string;
  heading: ReactNode;
  about: ReactNode;
  label: ReactNode;
  send: ReactNode;
  text?: string;
  /** Stands in the field even if something was typed before. */
  beginning?: string;
  answer?: FormAnswer;
  canWrite: boolean;
  backTo: string;
  /** Said to a member who may not write here. */
  refusal: ReactNode;
}) {
  const viewer = useViewer();
  const hasText = answer !== undefined;
  return (
    <Page heading={heading}>
      <PageTitle>{title}</PageTitle>
      <meta name="robots" content="noindex" />
      {about}
      {viewer ? null : <SignInNote hasText={hasText} />}
      {viewer?.suspendedUntil && !hasText ? (
        <SuspendedNote until={viewer.suspendedUntil} reason={viewer.suspensionReason} />
      ) : canWrite || hasText ? (
        <Form method="post" noValidate>
          <Composer place={place} unsent={unsent} label={label} send={send} answer={answer} text={beginning ?? unsent?.body ?? text}>
            <Link to={backTo}>
              <Trans>Back without sending</Trans>
            </Link>
          </Composer>
        </Form>
      ) : viewer ? (
        <Notice className={css.note}>
          <p>{refusal}</p>
          {unsent ? (
            <p>
              <Link to="/me/drafts">
                <Trans>What you wrote is kept in your drafts.</Trans>
              </Link>
            </p>
          ) : null}
          <Link to={backTo}>
            <Trans>Back to the talk</Trans>
          </Link>
        </Notice>
      ) : null}
    </Page>
  );
}
