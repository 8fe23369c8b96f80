import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { errorOf } from '@swingtag/platform-web';
import { buttonClass } from '@swingtag/ui';
import { Link } from 'react-router';
import type { DeskAnswer } from './desk.action.ts';
import css from './desk.module.css';
import type { loadBagTable, loadFacetTable, loadHouseTable, loadTrendTable } from './desk.load.ts';
import { DeskTable, RecordDeeds } from './desk-table.tsx';
import { FacetName, useFacetNames, FACETS } from './facet-name.tsx';
import { NameList } from './name-list.tsx';
import { priceText } from './price.ts';

type Answered<T extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<T>> & { answer?: DeskAnswer };

export function TrendTablePage({ page, state, answer }: Answered<typeof loadTrendTable>) {
  const { t } = useLingui();
  return (
    <>
      <title>{t`Trends · Editors’ desk`}</title>
      <div className={css.head}>
        <h1 tabIndex={-1}>
          <Trans>Trends</Trans>
        </h1>
        <Link className={buttonClass('outline')} to="/admin/trends/new">
          <Trans>Add a trend</Trans>
        </Link>
      </div>
      <DeskTable
        table="trends"
        label={t`Trends`}
        heads={[<Trans key="name">Trend</Trans>, <Trans key="question">Question</Trans>, <Trans key="also">Also called</Trans>, <Trans key="bags">Bags</Trans>]}
        rows={page.nodes.map(({ id, slug, name, question, synonyms, bagCount, cover }) => ({
          id, name, to: `/admin/trends/${encodeURIComponent(slug)}`, picture: cover.url,
          cells: [question, <span key="also" className={css.dimmed}>{synonyms.join(', ')}</span>, <span key="bags" className={css.number}>{bagCount}</span>],
        }))}
        state={state}
        pageInfo={page.pageInfo}
        answer={answer}
      >
        <RecordDeeds table="trends" />
      </DeskTable>
    </>
  );
}

export function BagTablePage({ page, state, names, answer }: Answered<typeof loadBagTable>) {
  const { t } = useLingui();
  const facetNames = useFacetNames();
  const editable = FACETS.filter((facet) => facet !== 'PRICE');
  const deeds = [
    { value: 'brand', label: t`Set the brand` },
    { value: 'trend', label: t`Set the trend` },
    ...editable.map((facet) => ({ value: `add:${facet}`, label: facet === 'SILHOUETTE' ? t`Set: ${facetNames[facet]}` : t`Add: ${facetNames[facet]}` })),
    ...editable.filter((facet) => facet !== 'SILHOUETTE').map((facet) => ({ value: `remove:${facet}`, label: t`Take away: ${facetNames[facet]}` })),
  ];
  return (
    <>
      <title>{t`Bags · Editors’ desk`}</title>
      <div className={css.head}>
        <h1 tabIndex={-1}>
          <Trans>Bags</Trans>
        </h1>
        <Link className={buttonClass('outline')} to="/admin/bags/new">
          <Trans>Add a bag</Trans>
        </Link>
      </div>
      <DeskTable
        table="bags"
        label={t`Bags`}
        heads={[<Trans key="bag">Bag</Trans>, <Trans key="shape">Shape</Trans>, <Trans key="trend">Trend</Trans>, <Trans key="price">Prices</Trans>]}
        rows={page.nodes.map(({ id, slug, brand, model, silhouette, trend, picture, offers }) => ({
          id, name: `${brand} ${model}`, to: `/admin/bags/${encodeURIComponent(slug)}`, picture: picture.url,
          cells: [silhouette, trend?.name ?? '–', offers.flatMap(({ price }) => (price ? [priceText(price.amount, price.currency)] : [])).join(', ') || '–'],
        }))}
        state={state}
        pageInfo={page.pageInfo}
        answer={answer}
      >
        <NativeSelect name="deed" label={t`Change`} defaultValue={answer?.typed.deed} data={deeds} />
        <TextInput id="value" name="value" label={t`To, or which value`} list="desk-names" defaultValue={answer?.typed.value} error={errorOf(answer?.errors, 'value')} autoComplete="off" />
        <NameList id="desk-names" names={[...names.brands, ...names.trends]} />
        <Button type="submit">
          <Trans>Change</Trans>
        </Button>
        <RecordDeeds table="bags" />
      </DeskTable>
    </>
  );
}

export function HouseTablePage({ page, state, kind, answer }: Answered<typeof loadHouseTable>) {
  const { t } = useLingui();
  const title = kind === 'brands' ? t`Brands` : t`Sellers`;
  return (
    <>
      <title>{t`${title} · Editors’ desk`}</title>
      <div className={css.head}>
        <h1 tabIndex={-1}>{title}</h1>
        <Link className={buttonClass('outline')} to={`/admin/${kind}/new`}>
          {kind === 'brands' ? <Trans>Add a brand</Trans> : <Trans>Add a seller</Trans>}
        </Link>
      </div>
      <DeskTable
        table={kind}
        label={title}
        heads={[<Trans key="name">Name</Trans>, <Trans key="also">Also called</Trans>, <Trans key="site">Site</Trans>, <Trans key="bags">Bags</Trans>]}
        rows={page.nodes.map(({ id, slug, name, synonyms, url, bagCount }) => ({
          id, name, to: `/admin/${kind}/${encodeURIComponent(slug)}`,
          cells: [<span key="also" className={css.dimmed}>{synonyms.join(', ')}</span>, url ? new URL(url).host : '–', <span key="bags" className={css.number}>{bagCount}</span>],
        }))}
        state={state}
        pageInfo={page.pageInfo}
        answer={answer}
      >
        <RecordDeeds table={kind} />
      </DeskTable>
    </>
  );
}

/** What facets say of bags: one word for each thing, and no word twice. */
export function FacetTablePage({ page, state, facet, answer }: Answered<typeof loadFacetTable>) {
  const { t } = useLingui();
  const names = useFacetNames();
  const choices = FACETS.filter((one) => one !== 'PRICE').map((one) => ({ value: one, label: names[one] }));
  return (
    <>
      <title>{t`Facets · Editors’ desk`}</title>
      <h1 tabIndex={-1}>
        <Trans>Facets</Trans>
      </h1>
      <p className={css.dimmed}>
        <Trans>What bags can be filtered by. Give two values one name, and they become one in every bag. New values come with the bags that have them.</Trans>
      </p>
      <DeskTable
        table="facets"
        label={t`Values of facets`}
        heads={[<Trans key="value">Value</Trans>, <Trans key="facet">Facet</Trans>, <Trans key="bags">Bags</Trans>]}
        rows={page.nodes.map(({ facet: of, value, count }) => ({
          id: `${of}:${value}`, name: value,
          cells: [
            <FacetName key="facet" facet={of} />,
            <a key="bags" className={css.number} href={`/bags?${new URLSearchParams({ with: `${of}:${value}` }).toString()}`}>
              {count}
            </a>,
          ],
        }))}
        state={state}
        pageInfo={page.pageInfo}
        sorts={['MOST_USED', 'NAME']}
        filters={<NativeSelect key={facet} name="facet" label={t`Facet`} defaultValue={facet ?? ''} data={[{ value: '', label: t`All` }, ...choices]} />}
        kept={facet ? { facet } : {}}
        answer={answer}
      >
        <TextInput id="to" name="to" label={t`Call them`} defaultValue={answer?.typed.to} error={errorOf(answer?.errors, 'to')} autoComplete="off" />
        <Button type="submit">
          <Trans>Rename or join</Trans>
        </Button>
        <Button type="submit" variant="default" color="danger" name="remove" value="1">
          <Trans>Take away from all bags</Trans>
        </Button>
      </DeskTable>
    </>
  );
}
