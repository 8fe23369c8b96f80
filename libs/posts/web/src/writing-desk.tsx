import { Trans, useLingui } from '@lingui/react/macro';
import { lazyPart, signInPath } from '@swingtag/platform-web';
import { Button, Icon, Notice, Time } from '@swingtag/ui';
import { lazy, Suspense, useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { UnsentKeeper, type Kept } from './unsent.keeper.ts';
import css from './writing-desk.module.css';
import type { Unsent } from './writing-field.tsx';
import { around, beforeLines, typeMention } from './writing.marks.ts';

const MentionList = lazy(() => import('./mention-list.tsx').catch(() => ({ default: () => null })));

const PictureDesk = lazyPart(() => import('./picture-desk.tsx'));

function StateLine({ kept }: { kept: Kept }) {
  switch (kept.state) {
    case 'saved':
      return (
        <Trans>
          <Link to="/me/drafts">Draft</Link> saved <Time at={kept.at} relative />
        </Trans>
      );
    case 'broughtBack':
      return <Trans>Here is what you typed before.</Trans>;
    case 'offline':
      return <Trans>Not connected. Your text is kept in this browser.</Trans>;
    case 'refused':
      return kept.message;
    default:
      return null;
  }
}

/** What the script adds below a text area: buttons for Markdown, and what became of the draft. */
export default function WritingDesk({ box, place, storageKey, unsent, answer }: {
  box: RefObject<HTMLElement | null>;
  place: string;
  storageKey: string;
  unsent: Unsent | null;
  answer: unknown;
}): ReactNode {
  const { t } = useLingui();
  const [kept, setKept] = useState<Kept>({ state: 'quiet' });
  const [hasMention, setMention] = useState(false);
  const [hasPictures, setPictures] = useState(false);
  const [first] = useState(unsent);
  const keeper = useRef<UnsentKeeper | null>(null);
  const field = () => box.current?.querySelector('textarea') ?? null;
  useEffect(() => {
    const area = box.current?.querySelector('textarea');
    if (!area) return undefined;
    const mine = new UnsentKeeper(area, place, storageKey, first, setKept);
    keeper.current = mine;
    mine.start();
    return () => mine.stop();
  }, [box, place, storageKey, first]);
  useEffect(() => keeper.current?.resume(), [answer]);

  const tools = [
    { key: 'b', sign: <strong>B</strong>, name: t`Bold`, act: (area: HTMLTextAreaElement) => around(area, '**', '**') },
    { key: 'i', sign: <em>I</em>, name: t`Italic`, act: (area: HTMLTextAreaElement) => around(area, '*', '*') },
    { key: 'k', sign: <Icon name="link" />, name: t`Link`, act: (area: HTMLTextAreaElement) => around(area, '[', '](https://)') },
    { key: null, sign: <Icon name="quote" />, name: t`Quote`, act: (area: HTMLTextAreaElement) => beforeLines(area, '> ') },
    { key: null, sign: <Icon name="list" />, name: t`List`, act: (area: HTMLTextAreaElement) => beforeLines(area, '- ') },
    { key: null, sign: '@', name: t`Mention`, act: (area: HTMLTextAreaElement) => typeMention(area) },
    { key: null, sign: <Icon name="picture" />, name: t`Picture`, act: () => setPictures(true) },
  ];
  const onKey = useRef<(event: globalThis.KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    onKey.current = (event) => {
      const tool = (event.ctrlKey || event.metaKey) && !event.altKey ? tools.find(({ key }) => key === event.key) : undefined;
      const area = field();
      if (!tool || !area || event.target !== area) return;
      event.preventDefault();
      tool.act(area);
    };
  });
  useEffect(() => {
    const area = box.current;
    const listening = new AbortController();
    const { signal } = listening;
    area?.addEventListener('keydown', (event) => onKey.current(event), { signal });
    area?.addEventListener('input', (event) => event.target instanceof HTMLTextAreaElement && event.target.value.includes('@') && setMention(true), { signal });
    return () => listening.abort();
  }, [box]);
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    if (step) buttons.at((buttons.findIndex((one) => one === document.activeElement) + step) % buttons.length)?.focus();
  };
  return (
    <>
      <div role="toolbar" aria-label={t`Markdown`} className={css.tools} onKeyDown={walk}>
        {tools.map(({ key, sign, name, act }) => (
          <button
            key={name}
            type="button"
            className={css.tool}
            title={key ? `${name} (Ctrl+${key.toUpperCase()})` : name}
            aria-label={name}
            aria-keyshortcuts={key ? `Control+${key.toUpperCase()}` : undefined}
            onClick={() => {
              const area = field();
              if (area) act(area);
            }}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
      </div>
      {hasPictures ? (
        <Suspense fallback={null}>
          <PictureDesk field={field} onClose={() => setPictures(false)} />
        </Suspense>
      ) : null}
      {hasMention ? (
        <Suspense fallback={null}>
          <MentionList box={box} place={place} />
        </Suspense>
      ) : null}
      <p role="status" className={css.state}>
        <StateLine kept={kept} />
      </p>
      {kept.state === 'signedOut' ? (
        <Notice tone="problem" className={css.trouble}>
          <p>
            <Trans>You are not signed in any more. Your text is kept in this browser and will be here when you come back.</Trans>
          </p>
          <a href={signInPath(location.pathname + location.search)}>
            <Trans>Sign in</Trans>
          </a>
        </Notice>
      ) : null}
      {kept.state === 'conflict' ? (
        <Notice tone="problem" className={css.trouble}>
          <p>
            <Trans>
              You have also written here on another page. Both texts are kept in <Link to="/me/drafts">your drafts</Link>.
            </Trans>
          </p>
          <details>
            <summary>
              <Trans>The other text</Trans>
            </summary>
            <p className={css.theirs}>{kept.theirs}</p>
          </details>
          <Button
            type="button"
            look="outline"
            onClick={() => void keeper.current?.take(kept.theirs).then(() => setKept({ state: 'quiet' }))}
          >
            <Trans>Go on with the other text</Trans>
          </Button>
        </Notice>
      ) : null}
    </>
  );
}
