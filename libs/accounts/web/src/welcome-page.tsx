import { Trans, useLingui } from '@lingui/react/macro';
import { errorOf, FormErrors, PageTitle, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields, Page, SwingTag } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './sign-in.module.css';

/** The first page that anybody sees of a new site. */
export function WelcomePage({ token, answer }: { token: string; answer?: FormAnswer }) {
  const { t } = useLingui();
  return (
    <Page
      width="narrow"
      heading={<Trans>Welcome to your site</Trans>}
      intro={<Trans>Nobody runs it yet. Make the account that will: you can let others help later.</Trans>}
    >
      <PageTitle>{t`Welcome`}</PageTitle>
      <p className={css.step}>
        <Trans>Step 1 of 2</Trans>
      </p>
      <FormErrors errors={answer?.errors} />
      <SwingTag className={css.tag}>
        <Form method="post" noValidate>
          <Fields>
            <input type="hidden" name="token" value={token} />
            <Field
              label={<Trans>Your e-mail address</Trans>}
              hint={<Trans>Only you see it. Sign-in codes and alerts go there.</Trans>}
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
              label={<Trans>A password</Trans>}
              hint={<Trans>Four or five unrelated words do well. Mails may not work yet, so you need one.</Trans>}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              error={errorOf(answer?.errors, 'password')}
            />
            <Button>
              <Trans>Make me the admin</Trans>
            </Button>
          </Fields>
        </Form>
      </SwingTag>
    </Page>
  );
}
