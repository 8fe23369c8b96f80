import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Textarea } from '@mantine/core';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './admin-page.module.css';
import { SubjectPicture } from './subject-picture.tsx';
import type { AppealsData } from './appeals.action.ts';

type OneAppeal = AppealsData['appeals'][number];

function AnswerForm({ id, answer }: { id: string; answer?: FormAnswer }) {
  const { t } = useLingui();
  const own = answer?.typed.id === id ? answer : undefined;
  return (
    <Form method="post" noValidate preventScrollReset className={css.form}>
      <FormErrors errors={own?.errors} />
      <input type="hidden" name="id" value={id} />
      <Textarea
        id={`answer-${id}`}
        name="answer"
        rows={3}
        label={t`What the member will read`}
        defaultValue={own?.typed.answer}
        error={errorOf(own?.errors, `answer-${id}`)}
      />
      <Group gap="sm">
        <Button type="submit" name="intent" value="uphold" variant="default">
          <Trans>It stands</Trans>
        </Button>
        <Button type="submit" name="intent" value="overturn">
          <Trans>Take it back</Trans>
        </Button>
      </Group>
    </Form>
  );
}

function Appeal({ appeal, now, answer }: { appeal: OneAppeal; now: number; answer?: FormAnswer }) {
  const { member, measure, text, filedAt, dueAt, decidedAt, isOverturned } = appeal;
  return (
    <li className={css.row}>
      <p className={css.head}>
        <Link className={css.name} to={`/admin/members/${encodeURIComponent(member.handle)}`}>
          {member.handle}
        </Link>
        <Time at={filedAt} exact className={css.dimmed} />
      </p>
      <p>{measure.text}</p>
      {measure.pictureUrl ? <SubjectPicture url={measure.pictureUrl} handle={member.handle} size={96} /> : null}
      <p className={css.dimmed}>
        {measure.moderator?.handle}: {measure.reason}
        {measure.rule ? ` (${measure.rule.title})` : null}
      </p>
      <p className={css.preview}>{text}</p>
      {decidedAt ? (
        <p>
          {isOverturned ? <Trans>Taken back:</Trans> : <Trans>It stands:</Trans>} {appeal.answer}
        </p>
      ) : (
        <p className={Date.parse(dueAt) < now ? css.warning : css.dimmed}>
          <Trans>
            To be answered until <Time at={dueAt} exact />
          </Trans>
        </p>
      )}
      {decidedAt ? null : appeal.viewerCanDecide ? (
        <AnswerForm id={appeal.id} answer={answer} />
      ) : (
        <p className={css.dimmed}>
          <Trans>Somebody else decides about this one.</Trans>
        </p>
      )}
    </li>
  );
}

/** Appeals, the most pressing first. */
export function AppealsPage({ appeals, isDecided, now, answer }: AppealsData & { answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle>{t`Appeals`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Appeals</Trans>
      </h1>
      <p>
        {isDecided ? (
          <Link to="/admin/appeals">
            <Trans>Those to be answered</Trans>
          </Link>
        ) : (
          <Link to="/admin/appeals?decided=1">
            <Trans>Those that were answered</Trans>
          </Link>
        )}
      </p>
      {appeals.length > 0 ? (
        <ul role="list" className={css.section}>
          {appeals.map((appeal) => (
            <Appeal key={appeal.id} appeal={appeal} now={now} answer={answer} />
          ))}
        </ul>
      ) : (
        <p>
          <Trans>No appeals.</Trans>
        </p>
      )}
    </>
  );
}
