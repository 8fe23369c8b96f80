import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { textOf } from '@swingtag/platform-web';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { DeskDialog } from './desk-picker.tsx';
import css from './part-dialog.module.css';
import { LINK } from './text.schema.ts';

/** Where a link leads, and whether somebody pays for it. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useLingui();
  const now = editor.getAttributes('link') as { href?: string; isPromoted?: boolean };
  const [problem, setProblem] = useState('');
  const set = (form: FormData) => {
    const href = textOf(form, 'href').trim();
    if (!LINK.test(href)) return setProblem(t`An address begins with https://, mailto: or / for a page of this site.`);
    const attrs = { href, isPromoted: form.has('isPromoted') };
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs }] }).run();
    else chain.setMark('link', attrs).run();
    onClose();
  };
  return (
    <DeskDialog label={t`Link`} onClose={onClose}>
      <form
        className={css.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          set(new FormData(event.currentTarget));
        }}
      >
        <h2>
          <Trans>Link</Trans>
        </h2>
        {problem ? <p role="alert">{problem}</p> : null}
        <label className={css.line}>
          <Trans>Address</Trans>
          <input name="href" defaultValue={now.href ?? ''} autoFocus maxLength={2000} />
        </label>
        <label className={css.check}>
          <input type="checkbox" name="isPromoted" defaultChecked={now.isPromoted} />
          <Trans>Somebody pays for it</Trans>
        </label>
        <div className={css.buttons}>
          <Button type="submit">
            <Trans>Set the link</Trans>
          </Button>
          {editor.isActive('link') ? (
            <Button
              type="button"
              variant="default"
              onClick={() => {
                editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
                onClose();
              }}
            >
              <Trans>Take the link away</Trans>
            </Button>
          ) : null}
          <Button type="button" variant="default" onClick={onClose}>
            <Trans>Close</Trans>
          </Button>
        </div>
      </form>
    </DeskDialog>
  );
}
