import { Trans } from '@lingui/react/macro';
import { errorOf, FormErrors, type FormAnswer } from '@swingtag/platform-web';
import { WritingField, type Unsent } from '@swingtag/posts-web';
import { Actions, Button } from '@swingtag/ui';
import type { ReactNode } from 'react';
import css from './composer.module.css';

/** The inside of every form in which a comment is written. */
export function Composer({ place, unsent, label, send, answer, text, isSending = false, children }: {
  /** As `WritingField` names it. */
  place: string;
  unsent?: Unsent | null;
  label: ReactNode;
  send: ReactNode;
  answer?: FormAnswer;
  /** What stands in the field at first. */
  text?: string;
  isSending?: boolean;
  /** Beside the button. */
  children?: ReactNode;
}) {
  return (
    <div className={css.composer}>
      <FormErrors errors={answer?.errors} />
      <WritingField
        place={place}
        unsent={unsent}
        preview={answer?.preview}
        answer={answer}
        label={label}
        hint={<Trans>Markdown works: **bold**, *italic*, &gt; quote, - list, links.</Trans>}
        name="body"
        rows={4}
        required
        defaultValue={answer?.typed.body ?? text ?? unsent?.body}
        error={errorOf(answer?.errors, 'body')}
      />
      <Actions>
        <Button aria-busy={isSending}>{send}</Button>
        {children}
      </Actions>
    </div>
  );
}
