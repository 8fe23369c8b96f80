import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Radio, Stack, Textarea } from '@mantine/core';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import type { ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { useRef, type RefObject } from 'react';
import { Form } from 'react-router';
import { nameOf } from './review.address.ts';
import css from './review-page.module.css';
import type { ReviewData } from './review.load.ts';
import { mostReported, reasonFor, templatesFor } from './review.reason.ts';

export type Intent = 'keep' | 'remove' | 'hide';

/** Keep, remove with a rule and what the author will read, or hide. One form: its buttons are the decision. */
export function ReviewDecision({ item, review, next, answer, form, onDecide }: {
  item: ReviewCaseFragment;
  review: Pick<ReviewData, 'houseRules' | 'cannedReasons' | 'list'>;
  /** The case that comes next. */
  next: ReviewCaseFragment | null;
  answer?: FormAnswer;
  form: RefObject<HTMLFormElement | null>;
  onDecide: (form: FormData) => void;
}) {
  const { t } = useLingui();
  const reason = useRef<HTMLTextAreaElement>(null);
  const { houseRules: rules, cannedReasons, list } = review;
  const templates = templatesFor(item.kind, rules);
  const typed = answer?.typed.case === nameOf(item) ? answer.typed : undefined;
  const ruleId = typed?.ruleId ?? mostReported(item.reports) ?? '';
  const write = (text: string) => {
    if (reason.current) reason.current.value = text;
  };
  const canned = cannedReasons.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Form
      ref={form}
      method="post"
      action="/admin/review"
      preventScrollReset
      noValidate
      className={css.decision}
      onSubmit={(event) => {
        event.preventDefault();
        onDecide(new FormData(event.currentTarget, event.nativeEvent.submitter));
      }}
    >
      <input type="hidden" name="case" value={nameOf(item)} />
      <input type="hidden" name="version" value={item.version} />
      <input type="hidden" name="nextCase" value={next ? nameOf(next) : ''} />
      <input type="hidden" name="list" value={list} />
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
          {rules.map((rule, place) => (
            <Radio
              key={rule.id}
              name="ruleId"
              value={rule.id}
              label={`${place + 1}. ${rule.title}`}
              size="md"
              defaultChecked={rule.id === ruleId}
              onChange={() => write(reasonFor(rule.id, reason.current?.value ?? '', templates))}
            />
          ))}
        </Stack>
      </fieldset>
      {canned.length > 0 ? (
        <NativeSelect
          name="canned"
          label={t`Words at hand`}
          data={[{ value: '', label: t`Those of the rule` }, ...canned]}
          onChange={(event) => {
            const chosen = cannedReasons.find(({ id }) => id === event.currentTarget.value);
            if (chosen) write(chosen.text);
          }}
        />
      ) : null}
      <Textarea
        ref={reason}
        id="reason"
        name="reason"
        label={t`What the author will read when it is removed`}
        autosize={false}
        rows={4}
        defaultValue={typed?.reason ?? reasonFor(ruleId, '', templates)}
        error={errorOf(answer?.errors, 'reason')}
      />
      <div className={css.buttons}>
        <Button type="submit" name="intent" value="keep" variant="default">
          <Trans>Keep</Trans>
        </Button>
        <Button type="submit" name="intent" value="remove" color="danger">
          <Trans>Remove</Trans>
        </Button>
        {item.kind === 'MEMBER' || item.kind === 'AVATAR' || item.isHidden ? null : (
          <Button type="submit" name="intent" value="hide" variant="default">
            <Trans>Hide for now</Trans>
          </Button>
        )}
      </div>
    </Form>
  );
}
