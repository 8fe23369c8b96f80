import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { type FormAnswer, FormErrors, PageTitle } from '@swingtag/platform-web';
import { exactTime, OwnTime, ownTime, useOwnZone } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import type { RevisionsData } from './desk.load.ts';
import css from './desk.module.css';

type Revision = RevisionsData['draft']['revisions'][number];
type Field = RevisionsData['difference'][number];

function KindName({ kind }: Pick<Revision, 'kind'>) {
  switch (kind) {
    case 'PUBLISHED':
      return <Trans>Published</Trans>;
    case 'UPDATED':
      return <Trans>Updated</Trans>;
    case 'SET_ASIDE':
      return <Trans>Set aside</Trans>;
  }
}

function useFieldName(): (field: string) => string {
  const { t } = useLingui();
  const names: Record<string, string> = {
    title: t`Title`, dek: t`Dek`, slug: t`Address`, trendId: t`Trend`, authorId: t`Byline`, coverId: t`Main picture`, seriesIds: t`Series`, signOff: t`Sign-off`,
    disclosure: t`Disclosure`, relatedIds: t`Related reads`, updatedOn: t`Updated on`, poll: t`Poll`, text: t`Text`, form: t`Form, links or pictures of the text`,
  };
  return (field) => names[field] ?? field;
}

function Lines({ lines }: Pick<Field, 'lines'>) {
  return (
    <div className={css.lines}>
      {lines.map(({ pieces }, at) => {
        const isSame = pieces.every(({ change }) => change === 'SAME');
        return (
          <p key={at} className={isSame ? css.same : undefined}>
            {pieces.map(({ change, text }, n) => (change === 'ADDED' ? <ins key={n}>{text}</ins> : change === 'REMOVED' ? <del key={n}>{text}</del> : <span key={n}>{text}</span>))}
          </p>
        );
      })}
    </div>
  );
}

function Compare({ draft, from, to }: Pick<RevisionsData, 'draft' | 'from' | 'to'>) {
  const { t } = useLingui();
  const zone = useOwnZone();
  const choices = draft.revisions.map(({ number, createdAt }) => ({ value: String(number), label: `${number} · ${zone ? ownTime(createdAt, zone) : exactTime(createdAt)}` }));
  return (
    <Form key={`${from}:${to}`} method="get" className={css.act}>
      <NativeSelect name="from" label={t`From`} defaultValue={String(from ?? '')} data={choices} />
      <NativeSelect name="to" label={t`To`} defaultValue={String(to ?? '')} data={[{ value: '', label: t`The draft as it stands` }, ...choices]} />
      <Button type="submit" variant="default">
        <Trans>Compare</Trans>
      </Button>
    </Form>
  );
}

/** Every text that an article has had, what differs between two of them, and the way back. */
export function RevisionsPage({ draft, from, to, difference, answer }: RevisionsData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const fieldName = useFieldName();
  return (
    <>
      <PageTitle>{t`Revisions`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Revisions</Trans>
      </h1>
      <p>
        <Link to={`/admin/articles/${draft.id}/edit`}>{draft.title || <Trans>Back to the article</Trans>}</Link>
      </p>
      <FormErrors errors={answer?.errors} />
      {from === null ? (
        <p>
          <Trans>There are no revisions yet: each publication and each update keeps one.</Trans>
        </p>
      ) : (
        <>
          <Compare {...{ draft, from, to }} />
          <section className={css.section} aria-labelledby="difference-heading">
            <h2 id="difference-heading">
              <Trans>What differs</Trans>
            </h2>
            {difference.length === 0 ? (
              <p>
                <Trans>Nothing: both texts are the same.</Trans>
              </p>
            ) : null}
            {difference.map(({ field, lines }) => (
              <div key={field}>
                <h3>{fieldName(field)}</h3>
                <Lines lines={lines} />
              </div>
            ))}
          </section>
          <section className={css.section} aria-labelledby="all-heading">
            <h2 id="all-heading">
              <Trans>All revisions</Trans>
            </h2>
            <ul role="list">
              {draft.revisions.map(({ number, kind, createdAt, author }) => (
                <li key={number} className={css.revision}>
                  <Form method="post" className={css.act}>
                    <input type="hidden" name="number" value={number} />
                    <input type="hidden" name="revision" value={draft.revision} />
                    <p>
                      {number} · <KindName kind={kind} /> · {author.handle} · <OwnTime at={createdAt} />
                    </p>
                    <Button type="submit" variant="default" aria-label={t`Put into the draft: revision ${number}`}>
                      <Trans>Put into the draft</Trans>
                    </Button>
                  </Form>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </>
  );
}
