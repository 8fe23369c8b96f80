import { Trans, useLingui } from '@lingui/react/macro';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button, Icon, TextField } from '@swingtag/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-reason.module.css';
import { lengthOf, longestKept, longestReason } from './reason-length.ts';
import { useVote } from './use-vote.ts';

/** One optional reason with the vote; afterwards a link to it. */
export function BallotReason({ poll, refused, typed }: {
  poll: BallotFragment;
  /** Why the last reason was not taken, when the page was sent without script. */
  refused?: string;
  typed?: string;
}) {
  const { t } = useLingui();
  const { send, answer, isSending } = useVote(poll, 'reason');
  const [length, setLength] = useState(lengthOf(typed ?? ''));
  const reason = poll.viewerVote?.reason;
  if (reason) {
    return (
      <p className={css.given}>
        <Icon name="comment" />
        <Link to={reason.path}>
          <Trans>Your reason is in the talk</Trans>
        </Link>
      </p>
    );
  }
  const error =
    answer?.outcome === 'refused' ? answer.message : answer?.outcome === 'unsent' ? t`Not sent. Try again.` : refused;
  const left = longestReason - length;
  return (
    <BallotForm pollId={poll.id} intent="reason" send={send} className={css.form}>
      <TextField
        id={`reason-${poll.id}`}
        name="body"
        rows={2}
        maxLength={longestKept}
        label={<Trans>Say why, if you like</Trans>}
        hint={<Trans>At most 280 characters. It stands among the comments with your side beside it.</Trans>}
        error={error}
        defaultValue={typed}
        onInput={(event) => setLength(lengthOf(event.currentTarget.value))}
      />
      <div className={css.send}>
        <Button look="outline" aria-busy={isSending}>
          <Trans>Give this reason</Trans>
        </Button>
        {length > 0 ? (
          <span className={left < 0 ? css.over : css.left}>
            {left < 0 ? <Trans>{-left} too many</Trans> : <Trans>{left} left</Trans>}
          </span>
        ) : null}
      </div>
    </BallotForm>
  );
}
