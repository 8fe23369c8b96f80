import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, signInPath, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields, Notice, Page, SwingTag } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './sign-in.module.css';

/** Asks for the six digits. A wrong code keeps the page; another one can be sent. */
export function SignInCodePage({ email, next, expiresInMinutes, isDevelopment, answer }: {
  email: string;
  next: string;
  expiresInMinutes: number;
  /** Mails of a development site can be read at /outbox. */
  isDevelopment: boolean;
  answer?: FormAnswer;
}) {
  const { t } = useLingui();
  return (
    <Page
      width="narrow"
      heading={<Trans>Six digits, please</Trans>}
      intro={
        <>
          <Trans>
            We sent a code to <span className={css.address}>{email}</span>.
          </Trans>{' '}
          <Plural value={expiresInMinutes} one="It works for a minute." other="It works for # minutes." />
        </>
      }
    >
      <PageTitle>{t`Type the code`}</PageTitle>
      <FormErrors errors={answer?.errors} />
      {isDevelopment ? (
        <Notice>
          <Trans>
            This is a development site: its mails are in the <a href="/outbox">outbox</a>.
          </Trans>
        </Notice>
      ) : null}
      <SwingTag className={css.tag}>
        <Form method="post" noValidate>
          <Fields>
            <Field
              label={<Trans>Code from the mail</Trans>}
              name="code"
              className={css.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              required
              defaultValue={answer?.typed.code}
              error={errorOf(answer?.errors, 'code')}
            />
            <Button>
              <Trans>Sign in</Trans>
            </Button>
          </Fields>
        </Form>
      </SwingTag>
      <div className={css.others}>
        <Form method="post" action={signInPath(next)}>
          <input type="hidden" name="email" value={email} />
          <input type="hidden" name="next" value={next} />
          <Button look="outline" name="again" value="1">
            <Trans>Send another code</Trans>
          </Button>
        </Form>
        <Link to={signInPath(next)}>
          <Trans>Use another address</Trans>
        </Link>
      </div>
    </Page>
  );
}
