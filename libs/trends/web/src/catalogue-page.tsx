import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { NothingYet, query, type PageContext } from '@swingtag/platform-web';
import { CataloguePageDocument, type BagFacet, type CataloguePageQuery } from '@swingtag/platform-web/gql';
import { Button, Field, Pager } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import { BagCards } from './bag-card.tsx';
import css from './catalogue-page.module.css';
import { asInput, cataloguePath, choiceText, filterOf, withoutChoice, type Choice, type Filter } from './catalogue.filter.ts';
import { FacetName, FACETS, inOrder, useValueName } from './facet-name.tsx';

const MOST_VALUES = 12;

export async function loadCatalogue(request: Request, context: PageContext) {
  const params = new URL(request.url).searchParams;
  const filter = filterOf(params);
  const after = params.get('after');
  const { catalogue } = await query(context, CataloguePageDocument, { filter: asInput(filter), after });
  return { catalogue, filter, after };
}

type Counted = CataloguePageQuery['catalogue']['facets'][number];
const isIn = (choices: readonly Choice[], one: Choice) => choices.some((other) => choiceText(other) === choiceText(one));

/** Values of a facet that can be chosen, and those that are chosen or excluded already. */
function valuesOf(facet: BagFacet, counted: readonly Counted[], filter: Filter): Counted[] {
  const chosen = [...filter.with, ...filter.without].filter((choice) => choice.facet === facet);
  const some = counted.filter((one) => one.facet === facet);
  const [must, may] = [some.filter((one) => isIn(chosen, one)), some.filter((one) => !isIn(chosen, one))];
  const empty = chosen.filter((choice) => !isIn(some, choice)).map((choice) => ({ ...choice, count: 0 }));
  return inOrder([...must, ...empty, ...may.slice(0, MOST_VALUES)]);
}

function Facet({ facet, counted, filter }: { facet: BagFacet; counted: readonly Counted[]; filter: Filter }) {
  const { t } = useLingui();
  const nameOf = useValueName();
  const values = valuesOf(facet, counted, filter);
  if (values.length === 0) return null;
  const isUsed = [...filter.with, ...filter.without].some((choice) => choice.facet === facet);
  return (
    <details className={css.facet} open={isUsed || undefined}>
      <summary>
        <FacetName facet={facet} />
      </summary>
      <fieldset>
        <legend className={css.legend}>
          <FacetName facet={facet} />
        </legend>
        {values.map((one) => {
          const { count } = one;
          const value = nameOf(one);
          return (
            <div key={one.value} className={css.value}>
              <label>
                <input type="checkbox" name="with" value={choiceText(one)} defaultChecked={isIn(filter.with, one)} /> {value}{' '}
                <span className={css.count}>({count})</span>
              </label>
              <label className={css.not}>
                <input
                  type="checkbox"
                  name="without"
                  value={choiceText(one)}
                  defaultChecked={isIn(filter.without, one)}
                  aria-label={t`not ${value}`}
                />{' '}
                <Trans>not</Trans>
              </label>
            </div>
          );
        })}
      </fieldset>
    </details>
  );
}

function Chosen({ filter }: { filter: Filter }) {
  const nameOf = useValueName();
  const all = [...filter.with.map((choice) => ({ choice, isWanted: true })), ...filter.without.map((choice) => ({ choice, isWanted: false }))];
  if (all.length === 0) return null;
  return (
    <ul role="list" className={css.chosen}>
      {all.map(({ choice, isWanted }) => {
        const value = nameOf(choice);
        return (
          <li key={choiceText(choice)}>
            <Link to={cataloguePath(withoutChoice(filter, choice))}>
              {isWanted ? <Trans>Let go of {value}</Trans> : <Trans>Let go of “not {value}”</Trans>}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** Nothing hangs here: what was meant may be a trend. */
function Nearest({ trends }: { trends: CataloguePageQuery['catalogue']['nearestTrends'] }) {
  if (trends.length === 0) return null;
  return (
    <section aria-labelledby="nearest">
      <h2 id="nearest" className={css.nearest}>
        <Trans>The nearest trends</Trans>
      </h2>
      <ul role="list">
        {trends.map(({ id, slug, name, question }) => (
          <li key={id} className={css.near}>
            <Link to={`/trends/${slug}`}>{name}</Link>
            <span className={css.count}>{question}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The catalogue: a form that asks by its address, what was found, and how much of it each further choice would leave. */
export function CataloguePage({ catalogue, filter, after }: Awaited<ReturnType<typeof loadCatalogue>>) {
  const { t } = useLingui();
  const { total, facets, bags, nearestTrends } = catalogue;
  const { nodes, pageInfo } = bags;
  const isEmpty = total === 0 && filter.search === '' && filter.with.length === 0 && filter.without.length === 0;
  return (
    <main id="content" className={css.page}>
      <header className={css.head}>
        <h1 tabIndex={-1}>
          <Trans>Bags</Trans>
        </h1>
        <p className={css.total} role="status">
          {isEmpty ? <Trans>No bags yet</Trans> : <Plural value={total} _0="No bag is like that." one="# bag" other="# bags" />}
        </p>
      </header>
      {isEmpty ? (
        <div className={css.head}>
          <NothingYet way={{ to: '/admin/bags/new', text: <Trans>Add the first bag</Trans> }}>
            <Trans>The catalogue is empty. Bags hang here as soon as an editor brings the first.</Trans>
          </NothingYet>
        </div>
      ) : (
        <Form key={cataloguePath(filter)} method="get" action="/bags" role="search" className={css.form}>
          <Field type="search" label={t`Name of a bag, a brand or a trend`} name="search" defaultValue={filter.search} autoComplete="off" />
          {FACETS.map((facet) => (
            <Facet key={facet} facet={facet} counted={facets} filter={filter} />
          ))}
          <Button type="submit">
            <Trans>Show these bags</Trans>
          </Button>
          <Chosen filter={filter} />
        </Form>
      )}
      <div className={css.results}>
        {nodes.length > 0 ? <BagCards bags={nodes} /> : null}
        <Nearest trends={nearestTrends} />
        <Pager
          label={t`More bags`}
          newer={after ? { to: cataloguePath(filter), text: <Trans>Back to the start</Trans> } : null}
          older={
            pageInfo.hasNextPage && pageInfo.endCursor ? { to: cataloguePath(filter, pageInfo.endCursor), text: <Trans>Show more</Trans> } : null
          }
        />
      </div>
    </main>
  );
}
