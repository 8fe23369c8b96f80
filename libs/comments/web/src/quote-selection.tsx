import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { commentDeed } from './comment.address.ts';
import css from './quote-selection.module.css';

interface Selected {
  commentId: string;
  words: string;
  /** In pixels of the window: the lower end of the words. */
  top: number;
  left: number;
}

/** What is selected inside the words of one comment that can be answered. */
function selectedIn(section: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const [start, end] = [range.startContainer, range.endContainer].map((node) => (node instanceof Element ? node : node.parentElement)?.closest('[data-words]'));
  const words = selection.toString().trim();
  if (!start || start !== end || !section.contains(start) || !words) return null;
  const { bottom, left } = range.getBoundingClientRect();
  return { commentId: start.getAttribute('data-words') ?? '', words: words.slice(0, 1500), top: bottom, left };
}

/** A button beside selected words of a comment, which begins an answer with them as a quote. */
export default function QuoteSelection({ section }: { section: RefObject<HTMLElement | null> }): ReactNode {
  const [selected, setSelected] = useState<Selected | null>(null);
  const place = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    const look = () => setSelected(section.current && selectedIn(section.current));
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [section]);
  useEffect(() => {
    const button = place.current;
    if (!button || !selected) return;
    const { clientWidth } = document.documentElement;
    button.style.setProperty('top', `${Math.min(selected.top + 12, window.innerHeight - 140)}px`);
    button.style.setProperty('left', `${Math.max(16, Math.min(selected.left, clientWidth - button.offsetWidth - 16))}px`);
  }, [selected]);
  if (!selected) return null;
  return (
    <Link
      ref={place}
      className={css.button}
      to={`${commentDeed(selected.commentId, 'reply')}?quote=${encodeURIComponent(selected.words)}`}
      // Else the press itself would end the selection.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Trans>Quote these words</Trans>
    </Link>
  );
}
