import { Trans } from '@lingui/react/macro';
import { signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
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

function Form({ path }: { path: string }) {
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
        label={<Trans>Your comment</Trans>}
        send={<Trans>Send</Trans>}
        answer={answer}
        isSending={!isIdle}
      />
    </fetcher.Form>
  );
}

/** Where a member writes; whoever cannot is told why and what to do. */
export function NewComment({ path, canComment }: { path: string; canComment: boolean }) {
  const viewer = useViewer();
  if (!viewer) return <VisitorNote path={path} />;
  if (viewer.suspendedUntil) return <SuspendedNote until={viewer.suspendedUntil} reason={viewer.suspensionReason} />;
  if (canComment) return <Form path={path} />;
  return (
    <Notice className={css.note}>
      <Trans>Comments are closed here.</Trans>
    </Notice>
  );
}
