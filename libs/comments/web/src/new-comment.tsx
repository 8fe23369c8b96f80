import { Trans } from '@lingui/react/macro';
import { signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { Unsent } from '@swingtag/posts-web';
import { buttonClass, Notice } from '@swingtag/ui';
import { useEffect, useRef } from 'react';
import { Link, PrefetchPageLinks, useFetcher } from 'react-router';
import css from './composer.module.css';
import { Composer } from './composer.tsx';
import { SuspendedNote } from './suspended-note.tsx';

function VisitorNote({ path }: { path: string }) {
  return (
    <p>
      <Link className={buttonClass('outline')} to={signInPath(`${path}#comments`)}>
        <Trans>Sign in to join the talk</Trans>
      </Link>
    </p>
  );
}

function Form({ path, postId, unsent }: { path: string; postId: string; unsent: Unsent | null }) {
  const fetcher = useFetcher<FormAnswer>();
  const form = useRef<HTMLFormElement>(null);
  const wasSending = useRef(false);
  const isIdle = fetcher.state === 'idle';
  const answer = isIdle ? fetcher.data : undefined;
  useEffect(() => {
    // The field is emptied only when the server has taken the text.
    if (isIdle && wasSending.current && !fetcher.data) form.current?.reset();
    wasSending.current = !isIdle;
  }, [isIdle, fetcher.data]);
  const address = `${path}/comment`;
  return (
    // The router keeps an old answer through a redirect: without the reset it would outlive the text that was taken.
    <fetcher.Form ref={form} method="post" action={address} noValidate onSubmit={() => void fetcher.reset()}>
      {/* The script that says "Not sent" must be here before the network is gone. */}
      <PrefetchPageLinks page={address} />
      <Composer
        place={`post:${postId}`}
        unsent={unsent}
        label={<Trans>Your comment</Trans>}
        send={<Trans>Send</Trans>}
        answer={answer}
        isSending={!isIdle}
      />
    </fetcher.Form>
  );
}

/** Where a member writes; whoever cannot is told why and what to do. */
export function NewComment({ path, postId, unsent, canComment }: { path: string; postId: string; unsent: Unsent | null; canComment: boolean }) {
  const viewer = useViewer();
  if (!viewer) return <VisitorNote path={path} />;
  if (viewer.suspendedUntil) return <SuspendedNote until={viewer.suspendedUntil} reason={viewer.suspensionReason} />;
  if (canComment) return <Form {...{ path, postId, unsent }} />;
  return (
    <Notice className={css.note}>
      <p>
        <Trans>Comments are closed here.</Trans>
      </p>
      {unsent ? (
        <Link to="/me/drafts">
          <Trans>What you wrote is kept in your drafts.</Trans>
        </Link>
      ) : null}
    </Notice>
  );
}
