import { Trans } from '@lingui/react/macro';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import { Button, Field, Fields } from '@swingtag/ui';
import { Form } from 'react-router';
import css from './account.module.css';

export function HandleSection({ handle, answer }: { handle: string; answer?: FormAnswer }) {
  return (
    <section className={css.section}>
      <h2>
        <Trans>Handle</Trans>
      </h2>
      <FormErrors errors={answer?.errors} />
      <Form method="post" noValidate preventScrollReset>
        <Fields>
          <input type="hidden" name="section" value="handle" />
          <Field
            key={handle}
            label={<Trans>Your name here</Trans>}
            hint={<Trans>Others see it beside what you write.</Trans>}
            name="handle"
            autoComplete="nickname"
            autoCapitalize="none"
            spellCheck={false}
            required
            defaultValue={answer?.typed.handle ?? handle}
            error={errorOf(answer?.errors, 'handle')}
          />
          <Button look="outline">
            <Trans>Change handle</Trans>
          </Button>
        </Fields>
      </Form>
    </section>
  );
}
