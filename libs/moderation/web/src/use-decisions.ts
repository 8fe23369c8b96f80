import type { FormAnswer } from '@swingtag/platform-web';
import type { ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { useState } from 'react';
import { useNavigate, useSubmit } from 'react-router';
import type { Settled } from './review.action.ts';
import { nameOf, reviewPath, undoPath } from './review.address.ts';

/** Something on its way to the server. */
export interface Sending {
  key: string;
  /** The case that was decided; null when a decision is taken back. */
  name: string | null;
}

export interface Answer {
  settled?: Settled;
  errors?: FormAnswer['errors'];
  typed?: FormAnswer['typed'];
}

let sent = 0;

/**
 * What the moderator has decided on this page. The case is gone from the list at once, the next one is open at once, and
 * the server is told meanwhile; what it refuses comes back. Cases are known by name: `comment-12`.
 */
export function useDecisions(cases: readonly ReviewCaseFragment[], firstOpen: string | null, list: URLSearchParams) {
  const submit = useSubmit();
  const navigate = useNavigate();
  const [shown, show] = useState(firstOpen);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [last, setLast] = useState<Settled | null>(null);
  const [refused, setRefused] = useState<(FormAnswer & { name: string | null }) | null>(null);

  const waiting = cases.filter((item) => !decided.has(nameOf(item)));
  const place = Math.max(0, waiting.findIndex((item) => nameOf(item) === shown));
  const open = waiting[place] ?? null;
  const next = waiting[place + 1] ?? waiting[place - 1] ?? null;

  const send = (name: string | null, form: FormData, action: string) => {
    const key = `review-${++sent}`;
    form.set('stay', '1');
    setLast(null);
    setSending((all) => [...all, { key, name }]);
    void submit(form, { method: 'post', action, navigate: false, fetcherKey: key });
  };
  const decide = (form: FormData) => {
    if (!open) return;
    const name = nameOf(open);
    setDecided((all) => new Set(all).add(name));
    show(next && nameOf(next));
    setRefused(null);
    send(name, form, '/admin/review');
  };
  const undo = (decisionId: string) => send(null, new FormData(), undoPath(decisionId));
  const comeBack = (name: string) => {
    setDecided((all) => new Set([...all].filter((one) => one !== name)));
    show(name);
  };
  const answered = ({ key, name }: Sending, { settled, errors, typed }: Answer) => {
    setSending((all) => all.filter((one) => one.key !== key));
    if (errors) {
      setRefused({ errors, typed: typed ?? {}, name });
      if (name) comeBack(name);
    } else if (settled) {
      setLast(settled);
      if (!settled.open) return;
      comeBack(settled.open);
      void navigate(reviewPath(settled.open, list), { preventScrollReset: true });
    }
  };
  const hasDecided = decided.size > 0 || sending.length > 0 || last !== null;
  return { waiting, place, open, next, show, sending, last, hasDecided, refused, decide, undo, answered };
}
