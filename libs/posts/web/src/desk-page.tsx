import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type FormAnswer, FormErrors, lazyPart, PageTitle, useHasScript, useViewer } from '@swingtag/platform-web';
import { Notice, OwnTime } from '@swingtag/ui';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { DeskConflict } from './desk-conflict.tsx';
import { DeskFields } from './desk-fields.tsx';
import { DeskLocal } from './desk-local-text.tsx';
import { DeskPoll } from './desk-poll.tsx';
import { DeskStanding, SaveLine } from './desk-standing.tsx';
import { StateName } from './desk-state-name.tsx';
import type { Choice, DeskData } from './desk.load.ts';
import { forgetLocally, localKey, type LocalText } from './desk.local.ts';
import { first, valuesOf, type DeskValues } from './desk.values.ts';
import css from './desk.module.css';
import type { TextHandle } from './text-editor.tsx';
import { nameOf, type Known } from './text-parts.ts';
import { useAutosave } from './use-autosave.ts';

const TextEditor = lazyPart(() => import('./text-editor.tsx'));

function knownOf({ draft }: DeskData): Known {
  return new Map<string, Choice>([
    ...[...draft.pictures, ...(draft.cover ? [draft.cover] : [])].map(({ id, alt, url, width, height }) => [nameOf('picture', id), { id, name: alt || id, note: '', picture: { url, width, height } }] as const),
    ...draft.bags.map(({ id, brand, model, picture }) => [nameOf('bag', id), { id, name: `${brand} ${model}`, note: '', picture }] as const),
    ...[...draft.related, ...draft.reads].map(({ id, title }) => [nameOf('article', id), { id, name: title, note: '', picture: null }] as const),
  ]);
}

function RemovalName({ saved: { state, publishedAt } }: Pick<DeskData, 'saved'>) {
  if (state === 'WITHDRAWN') return <Trans>Bring it back…</Trans>;
  return publishedAt ? <Trans>Withdraw…</Trans> : <Trans>Delete the draft…</Trans>;
}

function Head({ desk, title }: { desk: DeskData; title: string }) {
  const { id, saved, draft } = desk;
  return (
    <header className={css.head}>
      <h1 tabIndex={-1}>{title || <Trans>New article</Trans>}</h1>
      <p className={css.links}>
        <StateName state={saved.state} />
        <Link to="/admin/articles">
          <Trans>All articles</Trans>
        </Link>
        <Link to={`/admin/articles/${id}/preview`}>
          <Trans>Preview</Trans>
        </Link>
        <Link to={`/admin/articles/${id}/revisions`}>
          <Trans>Revisions</Trans>
        </Link>
        {draft.article ? (
          <a href={`/articles/${draft.article.slug}`}>
            <Trans>What readers have</Trans>
          </a>
        ) : null}
        <Link to={`/admin/articles/${id}/remove`}>
          <RemovalName saved={saved} />
        </Link>
      </p>
      {saved.scheduleProblem ? (
        <Notice tone="problem" role="alert">
          <Trans>It was not published at its time:</Trans> {saved.scheduleProblem}
        </Notice>
      ) : null}
    </header>
  );
}

/** The text, where script runs; its editor is loaded here and nowhere else. */
function Text({ body, known, onChange, handle }: { body: string; known: Known; onChange: () => void; handle: React.Ref<TextHandle> }) {
  const hasScript = useHasScript();
  const waiting = (
    <p className={css.waiting}>
      <Trans>The editor of the text is being loaded.</Trans>
    </p>
  );
  return (
    <section id="text" tabIndex={-1} className={css.section} aria-labelledby="text-heading">
      <h2 id="text-heading">
        <Trans>Text</Trans>
      </h2>
      {hasScript ? (
        <Suspense fallback={waiting}>
          <TextEditor ref={handle} body={body} known={known} onChange={onChange} />
        </Suspense>
      ) : (
        <noscript>
          <p>
            <Trans>The text itself is written with script. Everything else on this page can be changed and saved without.</Trans>
          </p>
        </noscript>
      )}
    </section>
  );
}

function Desk({ desk, place, answer, values, startsDirty }: { desk: DeskData; place: string; answer?: FormAnswer; values: DeskValues; startsDirty: boolean }) {
  const { t } = useLingui();
  const { id, saved: loaded } = desk;
  const form = useRef<HTMLFormElement>(null);
  const handle = useRef<TextHandle>(null);
  const navigate = useNavigate();
  const [title, setTitle] = useState(first(values, 'title'));
  const body = first(values, 'body') || desk.draft.body;
  const read = useCallback((): FormData | null => {
    if (!form.current) return null;
    const data = new FormData(form.current);
    data.set('body', handle.current?.body() ?? body);
    return data;
  }, [body]);
  const autosave = useAutosave(id, place, loaded, read, startsDirty);
  const known = useMemo(() => knownOf(desk), [desk]);
  const { touch, flush, state, saved } = autosave;
  return (
    <>
      <PageTitle>{title || t`New article`}</PageTitle>
      <Head desk={{ ...desk, saved }} title={title} />
      <FormErrors errors={answer?.errors} />
      <DeskConflict autosave={autosave} onTheirs={() => { forgetLocally(place); void navigate(0); }} />
      <form
        ref={form}
        method="post"
        noValidate
        className={css.form}
        onChange={(event) => {
          if (event.target instanceof HTMLInputElement && event.target.name === 'title') setTitle(event.target.value);
          touch();
        }}
        onBlur={() => void flush()}
        onSubmit={(event) => {
          event.preventDefault();
          touch();
          void flush();
        }}
      >
        <input type="hidden" name="revision" value={saved.revision} />
        <input type="hidden" name="intent" value="save" />
        <DeskFields part="words" desk={desk} values={values} known={known} onChange={touch} />
        <Text body={body} known={known} onChange={touch} handle={handle} />
        <DeskPoll articleId={id} values={values} published={desk.draft.article?.poll ?? null} onChange={touch} />
        <DeskFields part="about" desk={desk} values={values} known={known} onChange={touch} />
        <div className={css.save}>
          <Button type="submit" variant="default">
            <Trans>Save</Trans>
          </Button>
          <SaveLine state={state} at={saved.savedAt} message={autosave.message} />
        </div>
      </form>
      <DeskStanding saved={saved} flush={flush} answer={answer} />
      <p className={css.dimmed}>
        <Trans>
          Last saved by {saved.savedBy.handle}, <OwnTime at={saved.savedAt} />
        </Trans>
      </p>
    </>
  );
}

/** Where an article is written. What is typed is a draft until it is published. */
export function DeskPage({ desk, answer }: { desk: DeskData; answer?: FormAnswer }) {
  const place = localKey(useViewer()?.id ?? '', desk.id);
  const [taken, setTaken] = useState<LocalText | null>(null);
  const stored = useMemo(() => valuesOf(desk.draft), [desk.draft]);
  const values = taken?.values ?? stored;
  const shown = taken ? { ...desk, saved: { ...desk.saved, revision: taken.revision } } : desk;
  return (
    <>
      {taken ? null : <DeskLocal place={place} stored={stored} onTake={setTaken} />}
      <Desk key={taken ? 'local' : `${desk.id}:${desk.saved.state}`} desk={shown} place={place} answer={answer} values={values} startsDirty={taken !== null} />
    </>
  );
}
