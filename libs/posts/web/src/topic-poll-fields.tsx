import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, type FormAnswer } from '@swingtag/platform-web';
import { classes, Field, Fields, TextField } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { usePollRules } from './poll-rules.ts';
import css from './topic-poll-fields.module.css';
import topics from './topics.module.css';

type Choices = readonly { value: string; label: string }[];

function Choose({ name, label, choices, answer, usual }: { name: string; label: ReactNode; choices: Choices; answer?: FormAnswer; usual?: boolean }) {
  return (
    <label className={topics.label}>
      {label}
      <select name={name} className={topics.select} defaultValue={answer?.typed[name]}>
        {usual ? (
          <option value="">
            <Trans>As usual here</Trans>
          </option>
        ) : null}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is chosen between: the style sheet shows what the kind asks for, so that it works without script. */
function PollChoices({ answer, bags }: { answer?: FormAnswer; bags: readonly string[] }) {
  const problem = errorOf(answer?.errors, 'options');
  const isDuel = answer?.typed.pollKind === 'HEAD_TO_HEAD';
  return (
    <>
      <div className={css.lines}>
        <TextField
          label={<Trans>Choices, one a line</Trans>}
          hint={<Trans>Two to twenty.</Trans>}
          name="pollOptions"
          id="options"
          rows={4}
          defaultValue={answer?.typed.pollOptions}
          error={isDuel ? null : problem}
        />
      </div>
      <div className={classes(css.several, css.pair)}>
        <Field label={<Trans>Choose at least</Trans>} name="pollMin" inputMode="numeric" defaultValue={answer?.typed.pollMin ?? '1'} />
        <Field label={<Trans>Choose at most</Trans>} hint={<Trans>Empty: all.</Trans>} name="pollMax" inputMode="numeric" defaultValue={answer?.typed.pollMax} />
      </div>
      <div className={classes(css.duel, css.pair)}>
        <Field label={<Trans>First bag</Trans>} name="firstBag" list="poll-bags" autoComplete="off" defaultValue={answer?.typed.firstBag} error={isDuel ? problem : null} />
        <Field label={<Trans>Second bag</Trans>} name="secondBag" list="poll-bags" autoComplete="off" defaultValue={answer?.typed.secondBag} />
        <p className={css.hint}>
          <Trans>Their names as in the catalogue, or the addresses of their pages.</Trans>
        </p>
        <datalist id="poll-bags">
          {bags.map((bag) => (
            <option key={bag} value={bag} />
          ))}
        </datalist>
      </div>
    </>
  );
}

/** A question with a topic: one line for YAY or NAY, everything else that polls can do behind a second fold. */
export function TopicPollFields({ answer, bags }: { answer?: FormAnswer; bags: readonly string[] }) {
  const { t } = useLingui();
  const { kinds, results, ballots, roles, tiers } = usePollRules();
  const typed = answer?.typed ?? {};
  const isRich = typed.pollKind !== undefined && (typed.pollKind !== 'YAY_NAY' || Boolean(typed.pollResults || typed.pollChanges || typed.pollBallots || typed.pollRole || typed.pollTier));
  return (
    <details className={css.poll} open={Boolean(typed.question || typed.pollOptions || typed.firstBag) || undefined}>
      <summary>
        <Trans>Add a poll</Trans>
      </summary>
      <Fields>
        <Field label={<Trans>The question</Trans>} name="question" maxLength={140} defaultValue={typed.question} error={errorOf(answer?.errors, 'question')} />
        <Field
          label={<Trans>Days until it closes</Trans>}
          hint={<Trans>Empty: it stays open.</Trans>}
          name="closesInDays"
          inputMode="numeric"
          defaultValue={typed.closesInDays ?? '14'}
          error={errorOf(answer?.errors, 'closesInDays')}
        />
        <details className={css.more} open={isRich || undefined}>
          <summary>
            <Trans>Other than YAY or NAY, and other rules</Trans>
          </summary>
          <Fields>
            <Choose name="pollKind" label={<Trans>Kind of poll</Trans>} choices={kinds} answer={answer} />
            <PollChoices answer={answer} bags={bags} />
            <Choose name="pollResults" label={<Trans>Results are shown</Trans>} choices={results} answer={answer} usual />
            <Choose
              name="pollChanges"
              label={<Trans>A vote may be changed</Trans>}
              choices={[{ value: 'yes', label: t`While it is open` }, { value: 'no', label: t`Never` }]}
              answer={answer}
              usual
            />
            <Choose name="pollBallots" label={<Trans>Ballots, settled for good</Trans>} choices={ballots} answer={answer} />
            <Choose name="pollRole" label={<Trans>Who may vote, by role</Trans>} choices={roles} answer={answer} />
            <Choose name="pollTier" label={<Trans>And by tier</Trans>} choices={tiers} answer={answer} />
          </Fields>
        </details>
      </Fields>
    </details>
  );
}
