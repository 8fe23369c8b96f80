import { Plural, Trans } from '@lingui/react/macro';
import type { BallotFragment } from '@swingtag/platform-web/gql';
import { Button } from '@swingtag/ui';
import { BallotForm } from './ballot-form.tsx';
import css from './ballot-options.module.css';
import type { Sending } from './use-vote.ts';

interface ChoiceProps {
  poll: BallotFragment;
  send: Sending['send'];
  /** Option ids to begin with: what stands, or what was refused. */
  initial: readonly string[];
}

/** A button per option; pressing it is the vote. */
export function SingleChoice({ poll, send, initial }: ChoiceProps) {
  return (
    <BallotForm pollId={poll.id} intent="cast" send={send} className={css.list}>
      {poll.shownOptions.map((option) => (
        <Button key={option.id} look="outline" name="choice" value={option.id} className={css.option} aria-pressed={initial.includes(option.id) || undefined}>
          {option.label}
        </Button>
      ))}
    </BallotForm>
  );
}

function HowMany({ poll: { minChoices: min, maxChoices: max } }: Pick<ChoiceProps, 'poll'>) {
  if (min === max) return <Trans>Choose {min}</Trans>;
  if (min > 1) return <Trans>Choose {min} to {max}</Trans>;
  return <Plural value={max} one="Choose one" other="Choose up to #" />;
}

/** A box per option and one button. */
export function MultipleChoice({ poll, send, initial }: ChoiceProps) {
  return (
    <BallotForm pollId={poll.id} intent="cast" send={send} className={css.form}>
      <fieldset className={css.list}>
        <legend className={css.legend}>
          <HowMany poll={poll} />
        </legend>
        {poll.shownOptions.map((option) => (
          <label key={option.id} className={css.row}>
            <input type="checkbox" name="choice" value={option.id} defaultChecked={initial.includes(option.id)} />
            {option.label}
          </label>
        ))}
      </fieldset>
      <Button>
        <Trans>Vote</Trans>
      </Button>
    </BallotForm>
  );
}
