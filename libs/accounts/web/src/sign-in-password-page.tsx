import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, signInPath, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields, Page, SwingTag } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './sign-in.module.css';

/** For members who have set a password. */
export function SignInPasswordPage({ next, answer }: { next: string; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <Page width="narrow" heading={<Trans>Sign in with a password</Trans>}>
      <PageTitle>{t`Sign in with a password`}</PageTitle>
      <FormErrors errors={answer?.errors} />
      <SwingTag className={css.tag}>
        <Form method="post" noValidate>
          <Fields>
            <input type="hidden" name="next" value={next} />
            <Field
              label={<Trans>E-mail</Trans>}
              name="email"
              type="email"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              defaultValue={answer?.typed.email}
              error={errorOf(answer?.errors, 'email')}
            />
            <Field
              label={<Trans>Password</Trans>}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              error={errorOf(answer?.errors, 'password')}
            />
            <Button>
              <Trans>Sign in</Trans>
            </Button>
          </Fields>
        </Form>
      </SwingTag>
      <p className={css.others}>
        <Link to={signInPath(next)}>
          <Trans>Send me a code instead</Trans>
        </Link>
      </p>
    </Page>
  );
}
