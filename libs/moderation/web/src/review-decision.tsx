import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import type { ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { useRef, type RefObject } from 'react';
import { Form } from 'react-router';
import css from './review-page.module.css';
import type { ReviewData } from './review.load.ts';
import { mostReported, reasonFor } from './review.reason.ts';

/** Keep, or remove with a rule and what the author will read. One form: its two buttons are the decision. */
export function ReviewDecision({ item, rules, nextCase, page, answer, form }: {
  item: ReviewCaseFragment;
  rules: ReviewData['houseRules'];
  /** Comment of the case that comes next. */
  nextCase: string | null;
  page: string | null;
  answer?: FormAnswer;
  form: RefObject<HTMLFormElement | null>;
}) {
  const { t } = useLingui();
  const reason = useRef<HTMLTextAreaElement>(null);
  const typed = answer?.typed.commentId === item.comment.id ? answer.typed : undefined;
  const ruleId = typed?.ruleId ?? mostReported(item.reports) ?? '';
  const chooseRule = (id: string) => {
    if (reason.current) reason.current.value = reasonFor(id, reason.current.value, rules);
  };
  return (
    <Form ref={form} method="post" action="/admin/review" preventScrollReset noValidate className={css.decision}>
      <input type="hidden" name="commentId" value={item.comment.id} />
      <input type="hidden" name="nextCase" value={nextCase ?? ''} />
      <input type="hidden" name="page" value={page ?? ''} />
      <h3 className={css.question}>
        <Trans>Does this break a rule?</Trans>
      </h3>
      <FormErrors errors={answer?.errors} />
      <fieldset id="ruleId" tabIndex={-1} className={css.rules}>
        <legend className={css.legend}>
          <Trans>Rule</Trans>
        </legend>
        {errorOf(answer?.errors, 'ruleId') ? <p className={css.error}>{errorOf(answer?.errors, 'ruleId')}</p> : null}
        <Stack gap="xs">
          {rules.map((rule) => (
            <Radio
              key={rule.id}
              name="ruleId"
              value={rule.id}
              label={rule.title}
              size="md"
              defaultChecked={rule.id === ruleId}
              onChange={() => chooseRule(rule.id)}
            />
          ))}
        </Stack>
      </fieldset>
      <Textarea
        ref={reason}
        id="reason"
        name="reason"
        label={t`What the author will read when it is removed`}
        autosize={false}
        rows={4}
        defaultValue={typed?.reason ?? reasonFor(ruleId, '', rules)}
        error={errorOf(answer?.errors, 'reason')}
      />
      <div className={css.buttons}>
        <Button type="submit" name="intent" value="keep" variant="default">
          <Trans>Keep</Trans>
        </Button>
        <Button type="submit" name="intent" value="remove" color="danger">
          <Trans>Remove</Trans>
        </Button>
      </div>
    </Form>
  );
}
