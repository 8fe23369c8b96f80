import { FreshSignIn } from '@swingtag/accounts-web';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea } from '@mantine/core';
import { errorOf, FormErrors, PageTitle, unmask, useHasScript, type FormAnswer } from '@swingtag/platform-web';
import type { ReviewCaseFragment } from '@swingtag/platform-web/gql';
import { Prose, Time } from '@swingtag/ui';
import { useRef, type RefObject } from 'react';
import { Form, Link } from 'react-router';
import { ReviewFilters } from './review-filters.tsx';
import { nameOf, reviewPath } from './review.address.ts';
import type { ReviewData } from './review.load.ts';
import css from './review-page.module.css';
import { SubjectPicture } from './subject-picture.tsx';

function valueOf(item: ReviewCaseFragment): string {
  return `${nameOf(item)} ${item.version}`;
}

/** Ticks all cases, or none when all are ticked. */
function TickAll({ cases }: { cases: RefObject<HTMLFieldSetElement | null> }) {
  if (!useHasScript()) return null;
  const tickAll = () => {
    const boxes = [...(cases.current?.querySelectorAll<HTMLInputElement>('input[name="case"]:enabled') ?? [])];
    const all = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !all;
  };
  return (
    <Button type="button" variant="default" size="compact-md" onClick={tickAll}>
      <Trans>All on this page, or none</Trans>
    </Button>
  );
}

/** The cases of a list with boxes: one decision about all that are ticked. */
export function ReviewSeveralPage({ review, answer }: { review: ReviewData; answer?: FormAnswer }) {
  const { t } = useLingui();
  const list = new URLSearchParams(review.list);
  const ticked = answer?.typed.cases?.split('\n');
  const cases = unmask<ReviewCaseFragment>(review.cases);
  const boxes = useRef<HTMLFieldSetElement>(null);
  return (
    <>
      <PageTitle>{t`Several cases at once`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Several cases at once</Trans>
      </h1>
      <p>
        <Link to={reviewPath(null, list)}>
          <Trans>One by one</Trans>
        </Link>
      </p>
      <ReviewFilters list={list} rules={review.houseRules} />
      {cases.length === 0 ? (
        <p>
          <Trans>Nothing waiting.</Trans>
        </p>
      ) : (
        <Form method="post" noValidate preventScrollReset className={css.several} key={cases.map(({ id }) => id).join()}>
          <FormErrors errors={answer?.errors} />
          <fieldset ref={boxes} id="cases" tabIndex={-1} className={css.rules}>
            <legend className={css.legend}>
              <Trans>Cases</Trans>
            </legend>
            <div className={css.tickAll}>
              <TickAll cases={boxes} />
            </div>
            {cases.map((item) => (
              <div key={item.id} className={css.choice}>
                <input
                  type="checkbox"
                  id={`case-${item.id}`}
                  name="case"
                  value={valueOf(item)}
                  defaultChecked={ticked?.includes(valueOf(item))}
                  disabled={!item.viewerCanDecide}
                  aria-describedby={item.whyNot === null ? undefined : `why-not-${item.id}`}
                />
                <div>
                  <label htmlFor={`case-${item.id}`} className={css.caseName}>
                    {item.subject.author.handle}: {item.subject.name}
                  </label>
                  <p className={css.when}>
                    {item.openReports > 0 ? (
                      <>
                        <Plural value={item.openReports} one="# report" other="# reports" />,{' '}
                      </>
                    ) : (
                      <>
                        <Trans>Held by a rule</Trans>,{' '}
                      </>
                    )}
                    <Time at={item.openSince} relative />
                    {item.reports.length > 0 ? ` · ${[...new Set(item.reports.map(({ rule }) => rule.title))].join(', ')}` : null}
                  </p>
                  {item.whyNot === null ? null : (
                    <p id={`why-not-${item.id}`} className={css.when}>
                      {item.whyNot}
                    </p>
                  )}
                  {item.subject.pictureUrl ? <SubjectPicture url={item.subject.pictureUrl} handle={item.subject.author.handle} size={96} /> : null}
                  {(item.kind === 'COMMENT' || item.kind === 'TOPIC') && item.subject.html ? <Prose html={item.subject.html} /> : null}
                </div>
              </div>
            ))}
          </fieldset>
          <NativeSelect
            id="ruleId"
            name="ruleId"
            label={t`Rule`}
            defaultValue={answer?.typed.ruleId}
            data={[{ value: '', label: t`Choose a rule` }, ...review.houseRules.map(({ id, title }) => ({ value: id, label: title }))]}
            error={errorOf(answer?.errors, 'ruleId')}
          />
          <Textarea
            id="reason"
            name="reason"
            rows={3}
            label={t`What the authors will read`}
            description={t`Empty: the words of the rule`}
            defaultValue={answer?.typed.reason}
            error={errorOf(answer?.errors, 'reason')}
          />
          <FreshSignIn answer={answer} intent={answer?.typed.intent} />
          <div className={css.buttons}>
            <Button type="submit" name="intent" value="keep" variant="default">
              <Trans>Keep all ticked</Trans>
            </Button>
            <Button type="submit" name="intent" value="remove" color="danger">
              <Trans>Remove all ticked</Trans>
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
