import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Page, Prose, TextField } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import type { ArrangeData } from './topic.action.ts';
import css from './topics.module.css';

type Deed = 'arrange' | 'merge' | 'split';

function DeedForm({ deed, answer, title, send, children }: { deed: Deed; answer?: FormAnswer; title: ReactNode; send: ReactNode; children: ReactNode }) {
  const own = answer?.typed.deed === deed ? answer : undefined;
  return (
    <section aria-labelledby={`${deed}-heading`} className={css.form}>
      <h2 id={`${deed}-heading`}>{title}</h2>
      <Form method="post" noValidate className={css.form}>
        <FormErrors errors={own?.errors} />
        <input type="hidden" name="deed" value={deed} />
        {children}
        <Field
          id={`${deed}-reason`}
          name="reason"
          label={<Trans>Reason, which everybody reads</Trans>}
          maxLength={500}
          defaultValue={own?.typed.reason}
          error={errorOf(own?.errors, `${deed}-reason`)}
        />
        <p>
          <Button>{send}</Button>
        </p>
      </Form>
    </section>
  );
}

function BoardChoice({ groups, value }: { groups: ArrangeData['boardGroups']; value: string | undefined }) {
  return (
    <label className={css.label}>
      <Trans>Board</Trans>
      <select name="boardId" className={css.select} defaultValue={value}>
        {groups.flatMap((group) => group.boards).map((board) => (
          <option key={board.id} value={board.id}>
            {board.name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Threads({ topic, answer }: { topic: ArrangeData['topic']; answer?: FormAnswer }) {
  const chosen = new Set((answer?.typed.threadIds ?? '').split(' '));
  return (
    <fieldset className={css.set} id="split-threadIds" tabIndex={-1}>
      <legend>
        <Trans>Comments that go, with their answers</Trans>
      </legend>
      {topic.comments.nodes.map(({ id, author, bodyHtml, replyCount }) => (
        <div key={id} className={css.choice}>
          <input type="checkbox" name="threadIds" value={id} id={`thread-${id}`} defaultChecked={chosen.has(id)} />
          <label htmlFor={`thread-${id}`}>
            {author?.handle ?? '–'} · <Plural value={replyCount} _0="no answers" one="# answer" other="# answers" />
            {bodyHtml ? <Prose html={bodyHtml} /> : null}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** What staff can do to a topic as a whole; each act has a public reason. */
export function ArrangeTopicPage({ topic, boardGroups, answer }: ArrangeData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const { title } = topic;
  const error = (field: string) => errorOf(answer?.errors, field);
  return (
    <Page heading={<Trans>Arrange a topic</Trans>}>
      <PageTitle>{t`Arrange a topic`}</PageTitle>
      <meta name="robots" content="noindex" />
      <p>
        <Link to={topic.path}>{title}</Link>
      </p>
      <DeedForm deed="arrange" answer={answer} title={<Trans>Pin, lock, slow down, move</Trans>} send={<Trans>Arrange</Trans>}>
        <label className={css.choice}>
          <input type="checkbox" name="isPinned" defaultChecked={topic.isPinned} /> <Trans>Pinned on top of its board</Trans>
        </label>
        <label className={css.choice}>
          <input type="checkbox" name="isLocked" defaultChecked={topic.lockedAt !== null} /> <Trans>Locked: the reason below is shown on it</Trans>
        </label>
        <Field
          id="arrange-slowSeconds"
          name="slowMinutes"
          inputMode="numeric"
          label={<Trans>Slow mode: minutes between two comments of a member</Trans>}
          hint={<Trans>0 switches it off.</Trans>}
          defaultValue={answer?.typed.slowMinutes ?? String(topic.slowSeconds / 60)}
          error={error('arrange-slowSeconds')}
        />
        <BoardChoice groups={boardGroups} value={answer?.typed.boardId ?? topic.board.id} />
      </DeedForm>
      <DeedForm deed="merge" answer={answer} title={<Trans>Merge into another topic</Trans>} send={<Trans>Merge</Trans>}>
        <Field
          id="merge-intoId"
          name="intoId"
          label={<Trans>Address or number of the other topic</Trans>}
          hint={<Trans>This one becomes a signpost that leads there.</Trans>}
          defaultValue={answer?.typed.intoId}
          error={error('merge-intoId')}
        />
      </DeedForm>
      <DeedForm deed="split" answer={answer} title={<Trans>Split off a new topic</Trans>} send={<Trans>Split</Trans>}>
        <Threads topic={topic} answer={answer} />
        <Field id="split-title" name="title" label={<Trans>Title of the new topic</Trans>} maxLength={140} defaultValue={answer?.typed.title} error={error('split-title')} />
        <TextField
          id="split-body"
          name="body"
          rows={3}
          label={<Trans>How it opens</Trans>}
          defaultValue={answer?.typed.body ?? t`This talk was split off from “${title}”.`}
          error={error('split-body')}
        />
        <BoardChoice groups={boardGroups} value={topic.board.id} />
      </DeedForm>
    </Page>
  );
}
