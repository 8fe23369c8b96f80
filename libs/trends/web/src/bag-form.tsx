import { Trans, useLingui } from '@lingui/react/macro';
import { PictureChoice } from '@swingtag/media-web/admin';
import { errorOf } from '@swingtag/platform-web';
import type { DeskAnswer } from './desk.action.ts';
import { BAG_LISTS, MORE_OFFERS } from './desk.form.ts';
import type { loadBagForm } from './desk.load.ts';
import css from './desk.module.css';
import { useFacetNames } from './facet-name.tsx';
import { NameList } from './name-list.tsx';
import { AddressField, Line, RecordForm, Text, useRecordFields } from './record-form.tsx';

type Data = Awaited<ReturnType<typeof loadBagForm>>;

/** The bag as the fields of the form show it, its offers row by row. */
function valuesOf(bag: Data['bag']): Record<string, string> {
  if (!bag) return {};
  const { brand, model, silhouette, trend, note, firstSeen, offers } = bag;
  const rows = offers.flatMap(({ seller, url, price }, row) => {
    const parts = { seller, url: url ?? '', amount: price?.amount ?? '', currency: price?.currency ?? '', asOf: price?.asOf.slice(0, 10) ?? '' };
    return Object.entries(parts).map(([part, value]) => [`offers-${row}-${part}`, value] as const);
  });
  return {
    brand, model, silhouette, trend: trend?.name ?? '', note: note ?? '', firstSeen: firstSeen ?? '',
    ...Object.fromEntries(BAG_LISTS.map((list) => [list, bag[list].join(', ')])), ...Object.fromEntries(rows),
  };
}

function OfferRow({ row, isPromoted, field }: { row: number; isPromoted: boolean; field: ReturnType<typeof useRecordFields> }) {
  const { t } = useLingui();
  const part = (name: string) => field(`offers-${row}-${name}`);
  const number = row + 1;
  return (
    <fieldset className={css.offer}>
      <legend>
        <Trans>Offer {number}</Trans>
      </legend>
      <Line label={t`Seller`} field={part('seller')} list="sellers" />
      <Line label={t`Price`} field={part('amount')} inputMode="decimal" />
      <Line label={t`Currency`} field={part('currency')} maxLength={3} />
      <Line label={t`Seen on`} field={part('asOf')} type="date" />
      <Line label={t`Address in the shop`} field={part('url')} type="url" />
      <label className={css.check}>
        <input type="checkbox" name={`offers-${row}-isPromoted`} defaultChecked={isPromoted} />
        <Trans>Somebody pays for the link</Trans>
      </label>
    </fieldset>
  );
}

/** Everything that the page of a bag shows. */
export function BagFormPage({ bag, pictures, names, answer }: Data & { answer?: DeskAnswer }) {
  const { t } = useLingui();
  const facets = useFacetNames();
  const labels = {
    model: t`Model`, brand: t`Brand`, trend: t`Trend`, silhouette: facets.SILHOUETTE, note: t`What is said of it`, firstSeen: t`First seen`,
    materials: facets.MATERIAL, colours: facets.COLOUR, fits: facets.FITS, carryModes: facets.CARRY, occasions: facets.OCCASION, seasons: facets.SEASON,
    personas: facets.PERSONA, lifeRoles: facets.LIFE_ROLE,
  };
  const values = valuesOf(bag);
  const field = useRecordFields(values, answer);
  const typedRows = Object.keys(answer?.typed ?? {}).filter((name) => /^offers-\d+-seller$/.test(name)).length;
  const rows = Math.max((bag?.offers.length ?? 0) + MORE_OFFERS, typedRows);
  const isPromoted = (row: number) => (answer ? `offers-${row}-isPromoted` in answer.typed : (bag?.offers[row]?.isPromoted ?? false));
  const offersError = errorOf(answer?.errors, 'offers');
  return (
    <RecordForm
      table="bags"
      title={bag ? `${bag.brand} ${bag.model}` : t`A new bag`}
      backText={<Trans>All bags</Trans>}
      record={bag}
      values={values}
      labels={labels}
      publicPath={bag ? `/bags/${encodeURIComponent(bag.slug)}` : undefined}
      answer={answer}
    >
      <Line label={labels.brand} field={field('brand')} list="brands" />
      <Line label={labels.model} field={field('model')} maxLength={120} />
      <AddressField isNew={!bag} field={field('slug')} path="/bags/" />
      <Line label={labels.trend} hint={t`None, if it belongs to none`} field={field('trend')} list="trends" />
      <Text label={labels.note} field={field('note')} rows={3} />
      <Line label={labels.firstSeen} field={field('firstSeen')} maxLength={60} />
      <PictureChoice name="pictureId" label={t`Picture`} error={field('pictureId').error} chosen={bag?.picture} newest={pictures} />
      <fieldset className={css.group}>
        <legend>
          <Trans>What it can be found by</Trans>
        </legend>
        <div className={css.facets}>
          <Line label={labels.silhouette} field={field('silhouette')} />
          {BAG_LISTS.map((list) => (
            <Line key={list} label={labels[list]} hint={t`Between commas`} field={field(list)} />
          ))}
        </div>
      </fieldset>
      <fieldset className={css.group} id="offers" tabIndex={-1} aria-describedby={offersError ? 'offers-error' : undefined}>
        <legend>
          <Trans>Offers</Trans>
        </legend>
        <p className={css.dimmed}>
          <Trans>A price with its currency and the day on which it was seen, or none. A row without a seller is left out; saving brings two more.</Trans>
        </p>
        {offersError ? <p id="offers-error">{offersError}</p> : null}
        {Array.from({ length: rows }, (_, row) => (
          <OfferRow key={row} row={row} isPromoted={isPromoted(row)} field={field} />
        ))}
      </fieldset>
      <NameList id="brands" names={names.brands} />
      <NameList id="sellers" names={names.sellers} />
      <NameList id="trends" names={names.trends} />
    </RecordForm>
  );
}
