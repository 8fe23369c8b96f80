import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { MomentField } from './desk-moment.tsx';
import { Picker } from './desk-picker.tsx';
import { first, type DeskValues } from './desk.values.ts';
import { usePollRules } from './poll-rules.ts';
import css from './desk.module.css';

/** The two bags of a head-to-head. */
function Duel({ chosen, onChange }: { chosen: string[]; onChange: () => void }) {
  const { t } = useLingui();
  const [bags, setBags] = useState([chosen[0] ?? '', chosen[1] ?? '']);
  const [asking, setAsking] = useState<number | null>(null);
  const name = (bag: string | undefined) => bag?.split('|').slice(1).join('|') ?? '';
  return (
    <div className={css.duel}>
      {[0, 1].map((side) => (
        <div key={side}>
          <input type="hidden" name="pollBag" value={bags[side]} />
          <p>{name(bags[side]) || (side === 0 ? t`No first bag yet` : t`No second bag yet`)}</p>
          <Button type="button" variant="default" onClick={() => setAsking(side)}>
            {side === 0 ? t`Choose the first bag` : t`Choose the second bag`}
          </Button>
        </div>
      ))}
      {asking === null ? null : (
        <Picker
          kind="bag"
          label={asking === 0 ? t`Choose the first bag` : t`Choose the second bag`}
          onClose={() => setAsking(null)}
          onPick={(bag) => {
            setBags((before) => before.map((one, side) => (side === asking ? `${bag.id}|${bag.name}` : one)));
            window.setTimeout(onChange);
          }}
        />
      )}
    </div>
  );
}

function Choices({ kind, values, onChange }: { kind: string; values: DeskValues; onChange: () => void }) {
  const { t } = useLingui();
  if (kind === 'YAY_NAY') return null;
  if (kind === 'HEAD_TO_HEAD') return <Duel chosen={values['pollBag'] ?? []} onChange={onChange} />;
  return (
    <>
      <Textarea name="pollOptions" label={t`Choices, one a line`} rows={5} defaultValue={first(values, 'pollOptions')} />
      {kind === 'SINGLE' ? null : (
        <div className={css.pair}>
          <TextInput name="pollMin" label={t`At least`} inputMode="numeric" defaultValue={first(values, 'pollMin') || '1'} />
          <TextInput name="pollMax" label={t`At most`} inputMode="numeric" defaultValue={first(values, 'pollMax') || '3'} />
        </div>
      )}
    </>
  );
}

function Rules({ values }: { values: DeskValues }) {
  const { t } = useLingui();
  const { results, ballots, roles, tiers } = usePollRules();
  return (
    <>
      <MomentField name="pollClosesAt" label={t`Closes at`} at={first(values, 'pollClosesAt')} />
      <NativeSelect
        name="pollResults"
        label={t`Results are shown`}
        defaultValue={first(values, 'pollResults') || 'AFTER_VOTING'}
        data={results}
      />
      <label className={css.check}>
        <input type="checkbox" name="pollChanges" defaultChecked={values['hasPoll'] === undefined || first(values, 'pollChanges') !== ''} />{' '}
        <Trans>A vote may be changed or withdrawn while it is open</Trans>
      </label>
      <NativeSelect
        name="pollBallots"
        label={t`Ballots`}
        description={t`Fixed when it is published`}
        defaultValue={first(values, 'pollBallots') || 'SECRET'}
        data={ballots}
      />
      <div className={css.pair}>
        <NativeSelect
          name="pollRole"
          label={t`Who may vote, by role`}
          defaultValue={first(values, 'pollRole') || 'MEMBER'}
          data={roles}
        />
        <NativeSelect
          name="pollTier"
          label={t`And by tier`}
          defaultValue={first(values, 'pollTier') || 'NEW'}
          data={tiers}
        />
      </div>
    </>
  );
}

/** Everything that a new poll is made of. */
export function PollFields({ values, question, onChange }: { values: DeskValues; question: string; onChange: () => void }) {
  const { t } = useLingui();
  const { kinds } = usePollRules();
  const [kind, setKind] = useState(first(values, 'pollKind') || 'YAY_NAY');
  return (
    <>
      <NativeSelect name="pollKind" label={t`Kind`} value={kind} onChange={(event) => setKind(event.currentTarget.value)} data={kinds} />
      <TextInput name="pollQuestion" label={t`Question`} maxLength={200} defaultValue={first(values, 'pollQuestion') || question} />
      <Choices kind={kind} values={values} onChange={onChange} />
      <Rules values={values} />
    </>
  );
}

/** What the article asks. Once it is published the poll has votes, and is changed where polls are. */
export function DeskPoll({ articleId, values, published, onChange }: {
  articleId: string;
  values: DeskValues;
  published: { id: string; question: string } | null;
  onChange: () => void;
}) {
  const [has, setHas] = useState(values['hasPoll'] !== undefined);
  return (
    <section id="poll" tabIndex={-1} className={css.section} aria-labelledby="poll-heading">
      <h2 id="poll-heading">
        <Trans>Poll</Trans>
      </h2>
      {published ? (
        <>
          <p>{published.question}</p>
          <p className={css.links}>
            <Link to={`/polls/${published.id}/edit`}>
              <Trans>Correct its words</Trans>
            </Link>
            <Link to={`/admin/articles/${articleId}/poll`}>
              <Trans>Close it early, or ask anew</Trans>
            </Link>
          </p>
        </>
      ) : (
        <>
          <label className={css.check}>
            <input type="checkbox" name="hasPoll" checked={has} onChange={(event) => setHas(event.currentTarget.checked)} /> <Trans>The article asks a question</Trans>
          </label>
          {has ? <PollFields values={values} question={first(values, 'title')} onChange={onChange} /> : null}
        </>
      )}
    </section>
  );
}
