import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, signInPath, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { TopicToEditQuery } from '@swingtag/platform-web/gql';
import { Actions, Button, buttonClass, Field, Fields, Notice, Page } from '@swingtag/ui';
import { Form, Link, useLocation } from 'react-router';
import { boardPath } from './board-path.ts';
import type { NewTopicData } from './topic.action.ts';
import { TopicPollFields } from './topic-poll-fields.tsx';
import css from './topics.module.css';
import { WritingField, type Unsent } from './writing-field.tsx';

function Words({ place, unsent, answer, title, body }: {
  place: string;
  unsent: Unsent | null;
  answer?: FormAnswer;
  title?: string;
  body?: string;
}) {
  return (
    <>
      <Field label={<Trans>Title</Trans>} name="title" maxLength={140} required defaultValue={answer?.typed.title ?? unsent?.title ?? title} error={errorOf(answer?.errors, 'title')} />
      <WritingField
        place={place}
        unsent={unsent}
        preview={answer?.preview}
        answer={answer}
        label={<Trans>Your text</Trans>}
        hint={<Trans>Markdown works: **bold**, *italic*, &gt; quote, - list, links.</Trans>}
        name="body"
        rows={9}
        required
        defaultValue={answer?.typed.body ?? unsent?.body ?? body}
        error={errorOf(answer?.errors, 'body')}
      />
    </>
  );
}

function MoreFields({ trends, answer }: { trends: NewTopicData['trends']; answer?: FormAnswer }) {
  const chosen = new Set((answer?.typed.trendIds ?? '').split(' '));
  return (
    <details open={Boolean(answer?.typed.trendIds || answer?.typed.publishAt) || undefined}>
      <summary>
        <Trans>Tags and time</Trans>
      </summary>
      <Fields>
        <fieldset className={css.set}>
          <legend>
            <Trans>Trends it is about, at most three</Trans>
          </legend>
          {trends.map((trend) => (
            <label key={trend.id} className={css.choice}>
              <input type="checkbox" name="trendIds" value={trend.id} defaultChecked={chosen.has(trend.id)} />
              {trend.name}
            </label>
          ))}
        </fieldset>
        <Field
          type="datetime-local"
          label={<Trans>Publish later, in UTC</Trans>}
          hint={<Trans>Empty: now.</Trans>}
          name="publishAt"
          defaultValue={answer?.typed.publishAt}
          error={errorOf(answer?.errors, 'publishAt')}
        />
      </Fields>
    </details>
  );
}

function BoardSelect({ groups, boardSlug, answer }: Pick<NewTopicData, 'groups' | 'boardSlug'> & { answer?: FormAnswer }) {
  const named = groups.flatMap((group) => group.boards).find((board) => board.slug === boardSlug);
  return (
    <label className={css.label}>
      <Trans>Board</Trans>
      <select name="boardId" className={css.select} defaultValue={answer?.typed.boardId ?? named?.id}>
        {groups.map((group) => (
          <optgroup key={group.id} label={group.name}>
            {group.boards.map((board) => (
              <option key={board.id} value={board.id}>
                {board.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function WhyNot() {
  const { pathname, search } = useLocation();
  return useViewer() ? (
    <Notice>
      <Trans>There is no board on which you can start a topic.</Trans>
    </Notice>
  ) : (
    <p>
      <Link className={buttonClass('outline')} to={signInPath(pathname + search)}>
        <Trans>Sign in to start a topic</Trans>
      </Link>
    </p>
  );
}

/** The composer of a topic: board, title, text, and what may come with it. */
export function NewTopicPage({ groups, trends, bags, article, boardSlug, unsent, answer }: NewTopicData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const canPoll = groups.some((group) => group.boards.some((board) => board.viewerCanStartPoll));
  return (
    <Page heading={<Trans>Start a topic</Trans>}>
      <PageTitle>{t`Start a topic`}</PageTitle>
      <meta name="robots" content="noindex" />
      {article ? (
        <p>
          <Trans>
            The talk about <Link to={article.path}>{article.title}</Link> goes on here.
          </Trans>
        </p>
      ) : null}
      {groups.length === 0 && !answer ? (
        <WhyNot />
      ) : (
        <Form method="post" noValidate className={css.form}>
          <FormErrors errors={answer?.errors} />
          {article ? <input type="hidden" name="articleId" value={article.id} /> : null}
          <BoardSelect {...{ groups, boardSlug, answer }} />
          <Words place="topic" unsent={unsent} answer={answer} />
          {canPoll ? <TopicPollFields answer={answer} bags={bags} /> : null}
          <MoreFields trends={trends} answer={answer} />
          <Actions>
            <Button>
              <Trans>Start the topic</Trans>
            </Button>
            <Link to={boardSlug ? boardPath(boardSlug) : '/boards'}>
              <Trans>Back without sending</Trans>
            </Link>
          </Actions>
        </Form>
      )}
    </Page>
  );
}

export function EditTopicPage({ topic, unsent, answer }: {
  topic: NonNullable<TopicToEditQuery['topic']>;
  unsent: Unsent | null;
  answer?: FormAnswer;
}) {
  const { t } = useLingui();
  return (
    <Page heading={<Trans>Edit the topic</Trans>}>
      <PageTitle>{t`Edit the topic`}</PageTitle>
      <meta name="robots" content="noindex" />
      {topic.viewerCanEdit || answer ? (
        <Form method="post" noValidate className={css.form}>
          <FormErrors errors={answer?.errors} />
          <Words place={`topic:${topic.id}`} unsent={unsent} answer={answer} title={topic.title} body={topic.source ?? ''} />
          <Actions>
            <Button>
              <Trans>Save</Trans>
            </Button>
            <Link to={topic.path}>
              <Trans>Back without saving</Trans>
            </Link>
          </Actions>
        </Form>
      ) : (
        <Notice>
          <Trans>This topic is not yours to edit, or it is locked.</Trans>
        </Notice>
      )}
    </Page>
  );
}
