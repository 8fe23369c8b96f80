import { Trans } from '@lingui/react/macro';
import type { Attention } from '@swingtag/platform-web/gql';
import { Button, classes } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import css from './attention.module.css';

type Level = Attention | '';

/** What a level means, in a word. */
export function AttentionName({ level }: { level: Attention | null }) {
  if (level === 'WATCH') return <Trans>Watching</Trans>;
  if (level === 'TRACK') return <Trans>Tracking</Trans>;
  return level === 'MUTE' ? <Trans>Muted</Trans> : <Trans>As usual</Trans>;
}

/** Four buttons, of which one is pressed: how much the viewer wants to hear. */
export function AttentionForm({ action, level, next, name }: {
  action: string;
  level: Attention | null;
  next: string;
  /** Of what is followed, for screen readers. */
  name: string;
}) {
  const levels: [Level, ReactNode, ReactNode][] = [
    ['WATCH', <Trans key="w">Watch</Trans>, <Trans key="wh">You are told of everything new.</Trans>],
    ['TRACK', <Trans key="t">Track</Trans>, <Trans key="th">What is new is marked. You are told of answers to you.</Trans>],
    ['', <Trans key="u">As usual</Trans>, <Trans key="uh">You are told of answers to you.</Trans>],
    ['MUTE', <Trans key="m">Mute</Trans>, <Trans key="mh">You are told nothing, and nothing is marked.</Trans>],
  ];
  return (
    <Form method="post" action={action} className={css.form} aria-label={name} preventScrollReset>
      <input type="hidden" name="next" value={next} />
      {levels.map(([value, label, hint]) => (
        <div key={value} className={css.level}>
          <Button name="level" value={value} look="outline" aria-pressed={(level ?? '') === value} className={classes(css.button, (level ?? '') === value && css.chosen)}>
            {label}
          </Button>
          <span className={css.hint}>{hint}</span>
        </div>
      ))}
    </Form>
  );
}
