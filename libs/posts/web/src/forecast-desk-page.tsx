import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import { Form, Link } from 'react-router';
import css from './board-admin.module.css';
import { fieldId, type ForecastDeskData } from './forecast-desk.action.ts';

type Trend = ForecastDeskData['trend'];

function ForecastForm({ trend, forecast, answer }: { trend: Trend; forecast?: Trend['forecasts'][number]; answer?: FormAnswer }) {
  const { t } = useLingui();
  const id = forecast?.id ?? null;
  const own = answer?.typed.of === (id ?? 'new') ? answer : undefined;
  const field = (name: string, value?: string | null) => ({
    id: fieldId(id, name), name, defaultValue: own?.typed[name] ?? value ?? '', error: errorOf(own?.errors, fieldId(id, name)),
  });
  const polls = trend.verdicts.map((poll) => ({ value: poll.id, label: `${poll.question}${poll.article ? ` (${poll.article.publishedAt.slice(0, 4)})` : ''}` }));
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={own?.errors} />
      <input type="hidden" name="id" value={id ?? ''} />
      {forecast ? <input type="hidden" name="version" value={forecast.version} /> : null}
      <input type="hidden" name="trendId" value={trend.id} />
      <Textarea label={t`The claim`} rows={2} {...field('claim', forecast?.claim)} />
      <TextInput label={t`Who said it`} {...field('saidBy', forecast?.saidBy)} />
      <TextInput type="date" label={t`On which day`} {...field('saidOn', forecast?.saidOn.slice(0, 10))} />
      <TextInput type="date" label={t`When it should be seen, if that was said`} {...field('dueOn', forecast?.dueOn?.slice(0, 10))} />
      <NativeSelect
        label={t`It comes true with a verdict of`}
        data={[{ value: 'YAY', label: 'YAY' }, { value: 'NAY', label: 'NAY' }]}
        {...field('expects', forecast?.expects ?? 'YAY')}
      />
      <NativeSelect label={t`The poll that asks again`} data={[{ value: '', label: t`None yet` }, ...polls]} {...field('pollId', forecast?.poll?.id)} />
      <Button type="submit">
        <Trans>Save</Trans>
      </Button>
      {forecast ? (
        <Button type="submit" variant="default" color="danger" name="remove" value="1">
          <Trans>Take this forecast away</Trans>
        </Button>
      ) : null}
    </Form>
  );
}

/** What was foretold of a trend, and which poll asks whether it came true. */
export function ForecastDeskPage({ trend, answer }: ForecastDeskData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const { name, slug, forecasts } = trend;
  return (
    <>
      <title>{t`Forecasts · Editors’ desk`}</title>
      <h1 tabIndex={-1}>
        <Trans>Foretold of {name}</Trans>
      </h1>
      <p>
        <Link to={`/admin/trends/${encodeURIComponent(slug)}`}>
          <Trans>Back to the trend</Trans>
        </Link>
      </p>
      {forecasts.map((forecast) => (
        <details key={forecast.id} className={css.box} open={answer?.typed.of === forecast.id || undefined}>
          <summary>{forecast.claim}</summary>
          <ForecastForm trend={trend} forecast={forecast} answer={answer} />
        </details>
      ))}
      <section className={css.section} aria-labelledby="new-forecast">
        <h2 id="new-forecast">
          <Trans>Add a forecast</Trans>
        </h2>
        <ForecastForm key={forecasts.length} trend={trend} answer={answer} />
      </section>
    </>
  );
}
