import { Trans, useLingui } from '@lingui/react/macro';
import { CommentCard, commentPath } from '@swingtag/comments-web';
import { errorOf, FormErrors, PageTitle, signInPath, unmask, useViewer, type FormAnswer } from '@swingtag/platform-web';
import type { CommentCardFragment, CommentToReportQuery } from '@swingtag/platform-web/gql';
import { Actions, Button, buttonClass, Fields, Notice, Page, TextField } from '@swingtag/ui';
import type { ReactNode } from 'react';
import { Form, Link } from 'react-router';
import css from './report-page.module.css';

type Comment = NonNullable<CommentToReportQuery['comment']>;
type Rule = CommentToReportQuery['houseRules'][number];

function RuleChoice({ rules, chosen, error }: { rules: readonly Rule[]; chosen?: string; error?: string }) {
  return (
    <fieldset className={css.rules} id="ruleId" tabIndex={-1} aria-describedby={error ? 'rule-error' : undefined}>
      <legend className={css.legend}>
        <Trans>Which rule does it break?</Trans>
      </legend>
      {error ? (
        <p className={css.error} id="rule-error">
          {error}
        </p>
      ) : null}
      {rules.map((rule) => (
        <label key={rule.id} className={css.choice}>
          <input type="radio" name="ruleId" value={rule.id} defaultChecked={rule.id === chosen} required />
          <span>
            <span className={css.name}>{rule.title}</span>
            <span className={css.text}>{rule.text}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export function ReportForm({ rules, answer, backTo, children }: {
  rules: readonly Rule[];
  answer?: FormAnswer;
  backTo: string;
  /** What is asked before the rule. */
  children?: ReactNode;
}) {
  return (
    <Form method="post" noValidate>
      <Fields>
        <FormErrors errors={answer?.errors} />
        {children}
        <RuleChoice rules={rules} chosen={answer?.typed.ruleId} error={errorOf(answer?.errors, 'ruleId')} />
        <TextField
          label={<Trans>Anything the moderator should know (optional)</Trans>}
          hint={<Trans>Only moderators read it.</Trans>}
          name="note"
          rows={3}
          defaultValue={answer?.typed.note}
          error={errorOf(answer?.errors, 'note')}
        />
        <Actions>
          <Button>
            <Trans>Send report</Trans>
          </Button>
          <Link to={backTo}>
            <Trans>Back without reporting</Trans>
          </Link>
        </Actions>
      </Fields>
    </Form>
  );
}

function WhyNot({ hasReported, backTo }: { hasReported: boolean; backTo: string }) {
  return (
    <Notice>
      <p>
        {hasReported ? (
          <Trans>You have reported this comment. A moderator will look at it.</Trans>
        ) : (
          <Trans>This comment cannot be reported by you: it may be your own, or gone.</Trans>
        )}
      </p>
      <p>
        <Link to={backTo}>
          <Trans>Back to the talk</Trans>
        </Link>
      </p>
    </Notice>
  );
}

/** Tells the moderators which rule a comment breaks. */
export function ReportPage({ comment, houseRules, answer }: {
  comment: Comment;
  houseRules: readonly Rule[];
  answer?: FormAnswer;
}) {
  const { t } = useLingui();
  const viewer = useViewer();
  const { viewerCanReport, viewerHasReported } = unmask<CommentCardFragment>(comment);
  const backTo = commentPath(comment.post.path, comment);
  return (
    <Page heading={<Trans>Report a comment</Trans>} intro={<Trans>The author is not told who reported it.</Trans>}>
      <PageTitle>{t`Report a comment`}</PageTitle>
      <meta name="robots" content="noindex" />
      <div className={css.quoted}>
        <CommentCard comment={comment} isQuoted />
      </div>
      {viewer ? null : (
        <p>
          <Link className={buttonClass('outline')} to={signInPath(`/comments/${comment.id}/report`)}>
            <Trans>Sign in to report it</Trans>
          </Link>
        </p>
      )}
      {viewerCanReport || answer ? (
        <ReportForm rules={houseRules} answer={answer} backTo={backTo} />
      ) : viewer ? (
        <WhyNot hasReported={viewerHasReported} backTo={backTo} />
      ) : null}
    </Page>
  );
}
