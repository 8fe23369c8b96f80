import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { PictureChoice } from '@swingtag/media-web/admin';
import { Link } from 'react-router';
import type { DeskAnswer } from './desk.action.ts';
import { asLines, asPairs, LININGS, PAIRINGS, TREND_LISTS } from './desk.form.ts';
import type { loadTrendForm } from './desk.load.ts';
import css from './desk.module.css';
import { AddressField, Line, RecordForm, Text, useRecordFields } from './record-form.tsx';

type Data = Awaited<ReturnType<typeof loadTrendForm>>;

/** The trend as the fields of the form show it. */
function valuesOf(trend: Data['trend']): Record<string, string> {
  if (!trend) return {};
  const { name, question, dek, lining, synonyms, origins, pairings } = trend;
  return {
    name, question, dek, lining, synonyms: synonyms.join(', '), origins: asPairs(origins.map(({ when, fact }) => [when, fact])),
    ...Object.fromEntries(TREND_LISTS.map((list) => [list, asLines(trend[list])])),
    ...Object.fromEntries(PAIRINGS.map((kind) => [`pairings-${kind}`, asPairs(pairings.filter((one) => one.kind === kind).map((one) => [one.with, one.advice]))])),
  };
}

function useLabels() {
  const { t } = useLingui();
  return {
    name: t`Name`, question: t`Question`, dek: t`Introduction`, lining: t`Lining`, synonyms: t`Other names`, origins: t`Where it comes from`,
    argumentsFor: t`What speaks for it`, argumentsAgainst: t`What speaks against it`, outlook: t`Outlook`, tips: t`Tips`, care: t`Care`, seenOn: t`Seen on`,
    'pairings-OUTFIT': t`With which outfits`, 'pairings-SEASON': t`In which seasons`, 'pairings-OCCASION': t`On which occasions`,
  };
}

function useLiningNames() {
  const { t } = useLingui();
  return { PLUM: t`Plum`, MOSS: t`Moss`, INK: t`Ink`, RUST: t`Rust`, ROSE: t`Rose`, OCHRE: t`Ochre` };
}

/** Everything that the page of a trend shows. */
export function TrendFormPage({ trend, pictures, answer }: Data & { answer?: DeskAnswer }) {
  const { t } = useLingui();
  const [labels, linings, values] = [useLabels(), useLiningNames(), valuesOf(trend)];
  const field = useRecordFields(values, answer);
  const aLine = t`One a line`;
  return (
    <>
      <RecordForm
        table="trends"
        title={trend?.name ?? t`A new trend`}
        backText={<Trans>All trends</Trans>}
        record={trend}
        values={values}
        labels={labels}
        publicPath={trend ? `/trends/${encodeURIComponent(trend.slug)}` : undefined}
        answer={answer}
      >
        <Line label={labels.name} field={field('name')} maxLength={80} />
        <AddressField isNew={!trend} field={field('slug')} path="/trends/" />
        <Line label={labels.question} hint={t`What readers say YAY or NAY to`} field={field('question')} maxLength={140} />
        <Text label={labels.dek} field={field('dek')} rows={3} />
        <Line label={labels.synonyms} hint={t`Between commas; it is found by each of them`} field={field('synonyms')} />
        <NativeSelect label={labels.lining} data={LININGS.map((one) => ({ value: one, label: linings[one] }))} {...field('lining')} />
        <PictureChoice name="coverId" label={t`Picture`} error={field('coverId').error} chosen={trend?.cover} newest={pictures} />
        <fieldset className={css.group}>
          <legend>
            <Trans>Its story</Trans>
          </legend>
          <Text label={labels.origins} hint={t`A step a line, in their order: the time, a colon, what happened`} field={field('origins')} rows={6} />
          {TREND_LISTS.map((list) => (
            <Text key={list} label={labels[list]} hint={aLine} field={field(list)} />
          ))}
        </fieldset>
        <fieldset className={css.group}>
          <legend>
            <Trans>What it goes with</Trans>
          </legend>
          {PAIRINGS.map((kind) => (
            <Text key={kind} label={labels[`pairings-${kind}`]} hint={t`One a line: with what, a colon, the advice`} field={field(`pairings-${kind}`)} />
          ))}
        </fieldset>
      </RecordForm>
      {trend ? (
        <p>
          <Link to={`/admin/trends/${encodeURIComponent(trend.slug)}/forecasts`}>
            <Trans>What was foretold of it</Trans>
          </Link>
        </p>
      ) : null}
    </>
  );
}
