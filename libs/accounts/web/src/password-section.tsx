import { Trans } from '@lingui/react/macro';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields } from '@swingtag/ui';
import { Form } from 'react-router';
import { FreshSignIn } from './fresh-sign-in.tsx';
import css from './account.module.css';

export function PasswordSection({ hasPassword, email, answer }: {
  hasPassword: boolean;
  email: string;
  answer?: FormAnswer;
}) {
  return (
    <section className={css.section}>
      <h2>
        <Trans>Password</Trans>
      </h2>
      <p>
        {hasPassword ? (
          <Trans>You can sign in with a code or with your password. A new password signs out your other devices.</Trans>
        ) : (
          <Trans>You do not need one: a code by e-mail is enough. If you like, set one.</Trans>
        )}
      </p>
      <FormErrors errors={answer?.errors} />
      <Form method="post" noValidate preventScrollReset>
        <Fields>
          <input type="hidden" name="section" value="password" />
          <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
          {hasPassword ? (
            <Field
              label={<Trans>Present password</Trans>}
              name="currentPassword"
              type="password"
              autoComplete="current-password"
              required
              error={errorOf(answer?.errors, 'currentPassword')}
            />
          ) : null}
          <Field
            label={<Trans>New password</Trans>}
            hint={<Trans>A few words in a row are easy to keep and hard to guess.</Trans>}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            error={errorOf(answer?.errors, 'password')}
          />
          <FreshSignIn answer={answer} />
          <Button look="outline">{hasPassword ? <Trans>Change password</Trans> : <Trans>Set password</Trans>}</Button>
        </Fields>
      </Form>
    </section>
  );
}
