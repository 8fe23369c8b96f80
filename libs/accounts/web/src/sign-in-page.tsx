import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, signInPath, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields, Page, SwingTag } from '@swingtag/ui';
import { Form, Link } from 'react-router';
import css from './sign-in.module.css';

/** Asks for the e-mail address; a newcomer and a member see the same. */
export function SignInPage({ next, answer }: { next: string; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <Page
      width="narrow"
      heading={<Trans>Sign in</Trans>}
      intro={<Trans>New here or not: type your e-mail address, and we send you a code of six digits.</Trans>}
    >
      <PageTitle>{t`Sign in`}</PageTitle>
      <FormErrors errors={answer?.errors} />
      <SwingTag className={css.tag}>
        <Form method="post" action={signInPath(next)} noValidate>
          <Fields>
            <input type="hidden" name="next" value={next} />
            <Field
              label={<Trans>E-mail</Trans>}
              name="email"
              type="email"
              autoComplete="email"
              autoCapitalize="none"
              spellCheck={false}
              required
              defaultValue={answer?.typed.email}
              error={errorOf(answer?.errors, 'email')}
            />
            <Button>
              <Trans>Send me a code</Trans>
            </Button>
          </Fields>
        </Form>
      </SwingTag>
      <p className={css.others}>
        <Link to={`/sign-in/password?next=${encodeURIComponent(next)}`}>
          <Trans>Use a password instead</Trans>
        </Link>
        <Link to="/rules">
          <Trans>The house rules</Trans>
        </Link>
      </p>
    </Page>
  );
}
