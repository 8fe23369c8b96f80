import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, formOf, isRefusal, mutate, notFound, PageTitle, query, refuse, textOf, type FormAnswer, type PageContext } from '@swingtag/platform-web';
import { ChangePollOptionsDocument, EditPollDocument, PollTextsDocument, type PollTextsQuery } from '@swingtag/platform-web/gql';
import { Button, Field, Page, TextField } from '@swingtag/ui';
import { Form, redirect } from 'react-router';
import css from './ledger-page.module.css';

type Poll = NonNullable<PollTextsQuery['poll']>;

export async function loadPollTexts(context: PageContext, pollId: string) {
  const { poll } = await query(context, PollTextsDocument, { id: pollId });
  return { poll: poll?.viewerCanEdit ? poll : notFound() };
}

/** One a line; a line that reads as before is the choice that it was. */
function choicesIn(text: string, { options }: Poll) {
  const labels = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return labels.map((label) => ({ label, optionId: options.find((option) => option.label === label)?.id ?? null }));
}

/** The action of `/polls/:pollId/edit`. */
export async function editPoll(request: Request, context: PageContext, pollId: string) {
  const form = await formOf(request);
  const { poll } = await loadPollTexts(context, pollId);
  if (form.has('choices')) {
    const choices = textOf(form, 'choices');
    const { changePollOptions: answer } = await mutate(context, ChangePollOptionsDocument, { input: { pollId, options: choicesIn(choices, poll) } });
    return isRefusal(answer) ? refuse({ ...answer, field: answer.field && 'choices' }, { choices }) : redirect(`/polls/${pollId}/edit`, 303);
  }
  const question = textOf(form, 'question');
  const labels = poll.options.map(({ id }) => ({ optionId: id, label: textOf(form, `label-${id}`) }));
  const { editPoll: answer } = await mutate(context, EditPollDocument, { input: { pollId, question, labels } });
  if (!isRefusal(answer)) return redirect(`/polls/${pollId}/ledger`, 303);
  return refuse(answer, { question, ...Object.fromEntries(labels.map(({ optionId, label }) => [`label-${optionId}`, label])) });
}

/** Where editors correct the question and the labels of a poll. */
export function PollEditPage({ poll, answer }: { poll: Poll; answer?: FormAnswer }) {
  const { t } = useLingui();
  const typed = (name: string, now: string) => answer?.typed[name] ?? now;
  return (
    <Page
      heading={<Trans>Correct the words of a poll</Trans>}
      intro={
        <Trans>
          Votes stay on their choices, whatever these are called. The change is shown with the poll, and its words before and after are kept in the log.{' '}
          <Plural value={poll.responses} _0="Nobody has voted yet." one="# member has voted on these words." other="# members have voted on these words." />
        </Trans>
      }
    >
      <PageTitle>{t`Correct a poll`}</PageTitle>
      <meta name="robots" content="noindex" />
      <Form method="post" noValidate className={css.section}>
        <FormErrors errors={answer?.errors} />
        <Field name="question" label={t`Question`} defaultValue={typed('question', poll.question)} error={errorOf(answer?.errors, 'question')} />
        {poll.options.map(({ id, label }, n) => (
          <Field
            key={id}
            name={`label-${id}`}
            id={n === 0 ? 'labels' : undefined}
            label={t`Choice ${n + 1}`}
            defaultValue={typed(`label-${id}`, label)}
            error={n === 0 ? errorOf(answer?.errors, 'labels') : undefined}
          />
        ))}
        <Button type="submit">
          <Trans>Save</Trans>
        </Button>
      </Form>
      {poll.viewerCanEditOptions ? (
        <Form method="post" noValidate className={css.section}>
          <TextField
            name="choices"
            label={t`Choices, one a line`}
            hint={<Trans>Nobody has voted yet: choices can be added, taken away and put in another order. From the first vote on they stand.</Trans>}
            rows={6}
            defaultValue={answer?.typed['choices'] ?? poll.options.map(({ label }) => label).join('\n')}
            error={errorOf(answer?.errors, 'choices')}
          />
          <Button type="submit" look="outline">
            <Trans>Change the choices</Trans>
          </Button>
        </Form>
      ) : null}
    </Page>
  );
}
