import { Plural, useLingui } from '@lingui/react/macro';
import { classes } from '@swingtag/ui';
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import css from './mention-list.module.css';
import type { Mentionable } from './mention.load.ts';

const WAIT_MS = 120;
const TYPED = /(?:^|[^\w@/.-])@([a-z0-9-]{0,24})$/i;

/** What stands between the @ before the cursor and the cursor; null where nobody is being mentioned. */
function beginningIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string | null {
  return selectionStart === selectionEnd ? (TYPED.exec(value.slice(0, selectionStart))?.[1] ?? null) : null;
}

async function ask(place: string, beginning: string, signal: AbortSignal): Promise<Mentionable> {
  try {
    const response = await fetch(`/mentions?${new URLSearchParams({ place, beginning }).toString()}`, { signal });
    return response.ok ? ((await response.json()) as Mentionable) : [];
  } catch {
    return [];
  }
}

/** Members to choose from while a handle is typed; the focus stays in the text. Loaded with the first @. */
export default function MentionList({ box, place }: { box: RefObject<HTMLElement | null>; place: string }): ReactNode {
  const { t } = useLingui();
  const id = useId();
  const [members, setMembers] = useState<Mentionable>([]);
  const [at, setAt] = useState(0);
  const area = () => box.current?.querySelector('textarea') ?? null;
  const choose = (index: number) => {
    const [field, member] = [area(), members[index]];
    const beginning = field && beginningIn(field);
    if (!field || !member || beginning === null) return;
    field.setRangeText(`${member.handle} `, field.selectionStart - beginning.length, field.selectionStart, 'end');
    setMembers([]);
    field.focus();
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    if (!field) return undefined;
    const listening = new AbortController();
    let asking: AbortController | undefined;
    const look = () => {
      asking?.abort();
      const mine = (asking = new AbortController());
      const beginning = beginningIn(field);
      if (beginning === null) return setMembers([]);
      const timer = setTimeout(() => {
        void ask(place, beginning, mine.signal).then((found) => {
          if (mine.signal.aborted) return;
          setMembers(found.length === 1 && found[0]?.handle === beginning ? [] : found);
          setAt(0);
        });
      }, WAIT_MS);
      mine.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    const { signal } = listening;
    field.addEventListener('input', look, { signal });
    field.addEventListener('click', look, { signal });
    field.addEventListener('blur', () => setMembers([]), { signal });
    look();
    return () => {
      listening.abort();
      asking?.abort();
    };
  }, [box, place]);
  const onKey = useRef<(event: KeyboardEvent) => void>(() => undefined);
  useEffect(() => {
    onKey.current = (event) => {
      if (members.length === 0 || event.isComposing) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) setAt((at + step + members.length) % members.length);
      else if (event.key === 'Enter' || event.key === 'Tab') choose(at);
      else if (event.key === 'Escape') setMembers([]);
      else return;
      event.preventDefault();
    };
  });
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    const listener = (event: KeyboardEvent) => onKey.current(event);
    field?.addEventListener('keydown', listener);
    return () => field?.removeEventListener('keydown', listener);
  }, [box]);
  const isOpen = members.length > 0;
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    if (!field || !isOpen) return undefined;
    // The pattern of a combobox on the attributes that a text area may have.
    const said = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': id, 'aria-activedescendant': `${id}-${at}` };
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value);
    return () => Object.keys(said).forEach((name) => field.removeAttribute(name));
  }, [box, id, isOpen, at]);
  return (
    <>
      <p role="status" className={css.said}>
        {isOpen ? <Plural value={members.length} one="# member to mention: Enter chooses" other="# members to mention: arrow keys and Enter choose" /> : null}
      </p>
      {isOpen ? (
        <ul role="listbox" id={id} className={css.list} aria-label={t`Members to mention`}>
          {members.map((member, index) => (
            <li
              key={member.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={classes(css.option, index === at && css.chosen)}
              // The text keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(index)}
            >
              {member.avatarUrl ? <img className={css.face} src={member.avatarUrl} width={28} height={28} alt="" /> : null}
              {member.handle}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
