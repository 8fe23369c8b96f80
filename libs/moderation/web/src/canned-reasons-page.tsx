import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import type { CannedReasonsQuery } from '@swingtag/platform-web/gql';
import { Form } from 'react-router';
import css from './admin-page.module.css';

/** Words that moderators send often. */
export function CannedReasonsPage({ cannedReasons, houseRules, answer }: CannedReasonsQuery & { answer?: FormAnswer }) {
  const { t } = useLingui();
  const [errors, typed] = [answer?.errors, answer?.typed];
  return (
    <>
      <PageTitle>{t`Words at hand`}</PageTitle>
      <h1 tabIndex={-1}>
        <Trans>Words at hand</Trans>
      </h1>
      <p>
        <Trans>Each rule has words of its own. What else you write often can stand here, for all moderators.</Trans>
      </p>
      {cannedReasons.length > 0 ? (
        <ul role="list" className={css.section}>
          {cannedReasons.map(({ id, title, text, rule }) => (
            <li key={id} className={css.row}>
              <p className={css.head}>
                <span className={css.name}>{title}</span>
                <span className={css.dimmed}>{rule.title}</span>
              </p>
              <p className={css.typed}>{text}</p>
              <Form method="post">
                <Button type="submit" variant="default" size="compact-md" name="retire" value={id} aria-label={t`Do not offer it any more: ${title}`}>
                  <Trans>Do not offer it any more</Trans>
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <section className={css.section}>
        <h2>
          <Trans>Add words</Trans>
        </h2>
        <Form method="post" noValidate className={css.form} key={cannedReasons.length}>
          <FormErrors errors={errors} />
          <NativeSelect
            id="ruleId"
            name="ruleId"
            label={t`Rule`}
            defaultValue={typed?.ruleId}
            data={houseRules.map(({ id, title }) => ({ value: id, label: title }))}
            error={errorOf(errors, 'ruleId')}
          />
          <TextInput id="title" name="title" label={t`Name in the list`} defaultValue={typed?.title} error={errorOf(errors, 'title')} />
          <Textarea id="text" name="text" rows={4} label={t`What the author will read`} defaultValue={typed?.text} error={errorOf(errors, 'text')} />
          <Button type="submit">
            <Trans>Add</Trans>
          </Button>
        </Form>
      </section>
    </>
  );
}
