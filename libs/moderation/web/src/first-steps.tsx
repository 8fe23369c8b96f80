import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { FormErrors, type FormAnswer } from '@swingtag/platform-web';
import type { FirstStepKind, FirstStepsQuery } from '@swingtag/platform-web/gql';
import { Icon, Time } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import css from './first-steps.module.css';

interface StepWords {
  title: string;
  why: string;
  /** Where it is done: a page, or a button that does it here. */
  way: ReactNode;
}

function Deed({ deed, children }: { deed: string; children: ReactNode }) {
  return (
    <Form method="post" action="/admin/first-steps" preventScrollReset>
      <Button type="submit" variant="default" size="compact-md" name="deed" value={deed}>
        {children}
      </Button>
    </Form>
  );
}

function useStepWords(): Record<FirstStepKind, StepWords> {
  const { t } = useLingui();
  return {
    MAIL: { title: t`Mails work`, why: t`Without mails nobody can sign in with a code.`, way: <Deed deed="mail"><Trans>Send me one</Trans></Deed> },
    CONTACT: {
      title: t`There is an address to write to`, why: t`It stands at the foot of every page.`,
      way: <Link to="/admin/settings?q=contact"><Trans>Set the contact address</Trans></Link>,
    },
    HOUSE_RULES: {
      title: t`The house rules are yours`, why: t`Six rules come with the site. Read them, and make them those of your place.`,
      way: <Link to="/admin/house-rules"><Trans>Word the rules</Trans></Link>,
    },
    BOARD: { title: t`There is a board`, why: t`Members start topics on boards.`, way: <Link to="/admin/boards"><Trans>Make the first board</Trans></Link> },
    ARTICLE: { title: t`There is an article`, why: t`The first question to vote on.`, way: <Link to="/admin/articles"><Trans>Write the first article</Trans></Link> },
    COLLEAGUE: {
      title: t`Somebody decides with you`, why: t`An appeal goes to somebody who did not decide first.`,
      way: <Link to="/admin/members"><Trans>Make a member a moderator</Trans></Link>,
    },
    BACKUP: {
      title: t`There is a backup`, why: t`The database and the folder of pictures, on another machine. The site cannot see it: you say so, every thirty days.`,
      way: <Deed deed="backup"><Trans>There is one</Trans></Deed>,
    },
    SAMPLE: { title: t`The sample content is gone`, why: t`It is for trying the site, and leaves in one step.`, way: <Link to="/admin/sample"><Trans>Look at what goes</Trans></Link> },
  };
}

/** What a new site needs, read from its facts. */
export function FirstSteps({ firstSteps, answer }: { firstSteps: FirstStepsQuery['firstSteps']; answer?: FormAnswer }) {
  const words = useStepWords();
  const { t } = useLingui();
  const { steps, isDismissed } = firstSteps;
  const done = steps.filter(({ isDone }) => isDone).length;
  const all = steps.length;
  return (
    <section className={css.list} aria-labelledby="first-steps">
      <h2 id="first-steps">
        <Trans>First steps</Trans>
      </h2>
      <p className={css.count}>
        <Trans>
          {done} of {all} done
        </Trans>
      </p>
      <FormErrors errors={answer?.errors} />
      <ul role="list" className={css.steps}>
        {steps.map(({ kind, isDone, at }) => (
          <li key={kind} className={css.step} data-done={isDone || undefined}>
            <span className={css.mark}>
              {isDone ? <Icon name="tick" /> : null}
              <span className={css.said}>{isDone ? t`Done:` : t`Open:`}</span>
            </span>
            <div className={css.words}>
              <p className={css.title}>{words[kind].title}</p>
              {isDone ? at ? <p className={css.why}><Trans>On <Time at={at} exact /></Trans></p> : null : <p className={css.why}>{words[kind].why}</p>}
            </div>
            {isDone ? null : <div className={css.way}>{words[kind].way}</div>}
          </li>
        ))}
      </ul>
      {isDismissed ? <Deed deed="restore"><Trans>Show it on the desk again</Trans></Deed> : <Deed deed="dismiss"><Trans>Put this list away</Trans></Deed>}
    </section>
  );
}
