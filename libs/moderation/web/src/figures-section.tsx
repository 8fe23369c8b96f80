import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { Form } from 'react-router';
import css from './admin-page.module.css';
import { FigureChart } from './figure-chart.tsx';
import { stretchQuery, type FiguresData } from './figures.load.ts';
import local from './figures.module.css';

/** What happened in a stretch of days. */
export function FiguresSection({ figures, from, to, withSample, deskNow }: FiguresData) {
  const { t } = useLingui();
  const stretch = stretchQuery({ from, to, withSample });
  return (
    <section className={css.wide} aria-labelledby="figures">
      <h2 id="figures">
        <Trans>What happened</Trans>
      </h2>
      <Form method="get" className={local.range} preventScrollReset key={stretch}>
        <TextInput type="date" name="from" label={t`From`} defaultValue={from} />
        <TextInput type="date" name="to" label={t`To`} defaultValue={to} />
        {deskNow.hasSample ? (
          <label className={local.choice}>
            <input type="checkbox" name="sample" value="1" defaultChecked={withSample} />
            <Trans>Count sample members, too</Trans>
          </label>
        ) : null}
        <Button type="submit" variant="default">
          <Trans>Show</Trans>
        </Button>
      </Form>
      <p className={css.dimmed}>
        <Trans>Days are those of UTC, by the clock of the database. An active member has commented or started a topic.</Trans>
      </p>
      <div className={local.grid}>
        {figures.map((figure) => (
          <FigureChart key={figure.kind} figure={figure} stretch={stretch} />
        ))}
      </div>
    </section>
  );
}
