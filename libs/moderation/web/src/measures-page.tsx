import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Actions, Button, Fields, Page, TextField, Time } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import type { Measures } from './appeals.action.ts';
import css from './rules-page.module.css';

type OneMeasure = Measures[number];

function Appealed({ appeal }: { appeal: NonNullable<OneMeasure['appeal']> }) {
  return (
    <>
      <p>
        <Trans>You wrote: {appeal.text}</Trans>
      </p>
      {appeal.decidedAt ? (
        <p>
          {appeal.isOverturned ? <Trans>You were right; it has been taken back.</Trans> : <Trans>Somebody else has looked at it, and it stands.</Trans>}{' '}
          {appeal.answer}
        </p>
      ) : (
        <p>
          <Trans>
            Somebody else will look at it until <Time at={appeal.dueAt} />.
          </Trans>
        </p>
      )}
    </>
  );
}

function AppealForm({ measure, answer }: { measure: OneMeasure; answer?: FormAnswer }) {
  const own = answer?.typed.measureId === measure.id ? answer : undefined;
  return (
    <details open={own !== undefined}>
      <summary>
        <Trans>Appeal</Trans>
      </summary>
      <Form method="post" noValidate>
        <Fields>
          <FormErrors errors={own?.errors} />
          <input type="hidden" name="measureId" value={measure.id} />
          <TextField
            label={<Trans>What did the moderator miss?</Trans>}
            hint={<Trans>Somebody else reads it and decides anew. You can appeal once.</Trans>}
            id={`text-${measure.id}`}
            name="text"
            rows={4}
            defaultValue={own?.typed.text}
            error={errorOf(own?.errors, `text-${measure.id}`)}
          />
          <Actions>
            <Button>
              <Trans>Send the appeal</Trans>
            </Button>
          </Actions>
        </Fields>
      </Form>
    </details>
  );
}

/** What moderators did about a member and what they wrote, each with its reason and its appeal. */
export function MeasuresPage({ measures, answer }: { measures: Measures; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <Page
      heading={<Trans>Decisions about you</Trans>}
      intro={<Trans>Every decision can be appealed once, for some time. Somebody else than the moderator who made it looks at it.</Trans>}
    >
      <PageTitle>{t`Decisions about you`}</PageTitle>
      <meta name="robots" content="noindex" />
      {measures.length === 0 ? (
        <p>
          <Trans>There are none.</Trans>
        </p>
      ) : (
        <ol role="list" className={css.measures}>
          {measures.map((measure) => (
            <li key={measure.id} className={css.measure}>
              <h2 className={css.title}>{measure.text}</h2>
              {measure.pictureUrl ? <img src={measure.pictureUrl} width={96} height={96} alt={t`Your picture`} loading="lazy" /> : null}
              <p>{measure.reason}</p>
              {measure.rule ? (
                <p>
                  <Trans>
                    Rule: <Link to={`/rules#rule-${measure.rule.key}`}>{measure.rule.title}</Link>
                  </Trans>
                </p>
              ) : null}
              <p>
                <Time at={measure.at} exact />
                {measure.isStanding ? null : (
                  <>
                    {' · '}
                    <Trans>taken back</Trans>
                  </>
                )}
              </p>
              {measure.appeal ? <Appealed appeal={measure.appeal} /> : null}
              {measure.viewerCanAppeal ? <AppealForm measure={measure} answer={answer} /> : null}
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}
