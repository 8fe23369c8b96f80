import { Trans } from '@lingui/react/macro';
import { errorOf, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field } from '@swingtag/ui';
import css from './fresh-sign-in.module.css';

/**
 * Inside a form whose act asked for a fresh sign-in: proves it and does the act in one go. Shows nothing otherwise.
 * `intent` is sent along where the form has several buttons.
 */
export function FreshSignIn({ answer, intent }: { answer?: FormAnswer; intent?: string }) {
  if (!answer?.proof) return null;
  const { codeSentTo } = answer.proof;
  return (
    <fieldset id="proof" tabIndex={-1} className={css.proof}>
      <legend className={css.legend}>
        <Trans>Confirm that it is you</Trans>
      </legend>
      {intent ? <input type="hidden" name="proof-intent" value={intent} /> : null}
      {codeSentTo ? (
        <>
          <input type="hidden" name="proof-sent" value={codeSentTo} />
          <Field
            label={<Trans>Code from the mail to {codeSentTo}</Trans>}
            name="proof-code"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            error={errorOf(answer.errors, 'proof-code')}
          />
        </>
      ) : (
        <Field
          label={<Trans>Your password</Trans>}
          name="proof-password"
          type="password"
          autoComplete="current-password"
          error={errorOf(answer.errors, 'proof-password')}
        />
      )}
      <div className={css.buttons}>
        <Button name="proof" value="confirm">
          <Trans>Confirm and go on</Trans>
        </Button>
        <Button look="quiet" name="proof" value="send">
          {codeSentTo ? <Trans>Send another code</Trans> : <Trans>Send me a code instead</Trans>}
        </Button>
      </div>
    </fieldset>
  );
}
