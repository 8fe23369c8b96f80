import type { BallotFragment } from '@swingtag/platform-web/gql';
import { classes, Icon } from '@swingtag/ui';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-choice.module.css';
import { sideOf } from './ballot.state.ts';
import type { Sending } from './use-vote.ts';

type Option = BallotFragment['shownOptions'][number];

/** YAY is a pill with a tick, NAY a hatched square with a cross: never a difference of colour alone. */
export function SideMark({ option }: { option: Pick<Option, 'key'> }) {
  const side = sideOf(option.key);
  if (side === 'other') return null;
  return <Icon name={side === 'yay' ? 'tick' : 'cross'} />;
}

/** One button per option; pressing it is the vote. */
export function BallotChoice({ poll, send }: { poll: BallotFragment; send: Sending['send'] }) {
  return (
    <BallotForm pollId={poll.id} intent="cast" send={send} className={css.choice}>
      {poll.shownOptions.map((option) => (
        <button
          key={option.id}
          type="submit"
          name="choice"
          value={option.id}
          className={classes(css.option, css[sideOf(option.key)])}
        >
          <SideMark option={option} />
          <span className={css.word}>{option.label}</span>
        </button>
      ))}
    </BallotForm>
  );
}
