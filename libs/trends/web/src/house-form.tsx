import { Trans, useLingui } from '@lingui/react/macro';
import type { DeskAnswer } from './desk.action.ts';
import type { loadHouseForm } from './desk.load.ts';
import { AddressField, Line, RecordForm, Text, useRecordFields } from './record-form.tsx';

/** A brand or a seller. */
export function HouseFormPage({ house, kind, answer }: Awaited<ReturnType<typeof loadHouseForm>> & { answer?: DeskAnswer }) {
  const { t } = useLingui();
  const labels = { name: t`Name`, synonyms: t`Other names`, about: t`What is said of it`, url: t`Address of its site` };
  const values: Record<string, string> = house ? { name: house.name, synonyms: house.synonyms.join(', '), about: house.about ?? '', url: house.url ?? '' } : {};
  const field = useRecordFields(values, answer);
  const isBrand = kind === 'brands';
  return (
    <RecordForm
      table={kind}
      title={house?.name ?? (isBrand ? t`A new brand` : t`A new seller`)}
      backText={isBrand ? <Trans>All brands</Trans> : <Trans>All sellers</Trans>}
      record={house}
      values={values}
      labels={labels}
      publicPath={house ? `/${kind}/${encodeURIComponent(house.slug)}` : undefined}
      answer={answer}
    >
      <Line label={labels.name} field={field('name')} maxLength={80} />
      <AddressField isNew={!house} field={field('slug')} path={`/${kind}/`} />
      <Line label={labels.synonyms} hint={t`Between commas; it is found by each of them`} field={field('synonyms')} />
      <Text label={labels.about} field={field('about')} />
      <Line label={labels.url} field={field('url')} type="url" />
    </RecordForm>
  );
}
