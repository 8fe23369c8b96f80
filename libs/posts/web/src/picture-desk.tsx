import { Trans, useLingui } from '@lingui/react/macro';
import { Uploader, type SentFile } from '@swingtag/media-web';
import { errorOf, FormErrors, textOf, type FormAnswer } from '@swingtag/platform-web';
import { Button, Dialog, TextField } from '@swingtag/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFetcher } from 'react-router';
import css from './picture-desk.module.css';

/** A sent picture gets its description, and goes into the text then. */
function Describe({ sent, put }: { sent: SentFile; put: (id: string, alt: string) => void }) {
  const { t } = useLingui();
  const fetcher = useFetcher<FormAnswer>();
  const words = useRef('');
  const { picture } = sent;
  const answer = fetcher.state === 'idle' ? fetcher.data : undefined;
  const done = useRef(put);
  useEffect(() => {
    done.current = put;
  });
  useEffect(() => {
    if (picture && answer?.errors.length === 0) done.current(picture.id, words.current);
  }, [answer, picture]);
  if (!picture) return null;
  return (
    <fetcher.Form
      method="post"
      action={`/media/pictures/${picture.id}`}
      className={css.describe}
      noValidate
      onSubmit={(event) => (words.current = textOf(new FormData(event.currentTarget), 'alt'))}
    >
      <FormErrors errors={answer?.errors} />
      <input type="hidden" name="script" value="1" />
      <TextField
        id={`alt-${picture.id}`}
        name="alt"
        label={<Trans>Description</Trans>}
        hint={t`What can be seen, for those who cannot see it.`}
        rows={2}
        maxLength={500}
        required
        defaultValue={picture.alt}
        error={errorOf(answer?.errors, 'alt')}
      />
      <Button aria-busy={fetcher.state !== 'idle'}>
        <Trans>Put it into the text</Trans>
      </Button>
    </fetcher.Form>
  );
}

/** Pictures for a text, beside the form in which it is written: forms do not stand in forms. */
export default function PictureDesk({ field, onClose }: { field: () => HTMLTextAreaElement | null; onClose: () => void }): ReactNode {
  const { t } = useLingui();
  const put = (id: string, alt: string) => {
    const area = field();
    if (!area) return;
    const { value, selectionEnd: at } = area;
    const before = at === 0 || value.slice(0, at).endsWith('\n\n') ? '' : '\n\n';
    area.setRangeText(`${before}![${alt.replace(/[[\]\n]+/g, ' ').trim()}](picture:${id})\n\n`, at, at, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    onClose();
  };
  return (
    <Dialog label={t`Pictures`} className={css.desk} onClose={onClose}>
      <h2>
        <Trans>Pictures</Trans>
      </h2>
      <Uploader purpose="POST" next="/me/pictures" label={<Trans>Choose pictures</Trans>} hint={<Trans>Your own, and as many as your account may show. Where a picture was taken is left out of it.</Trans>}>
        {(sent) => <Describe sent={sent} put={put} />}
      </Uploader>
      <p>
        <Button type="button" look="outline" onClick={onClose}>
          <Trans>Back to the text</Trans>
        </Button>
      </p>
    </Dialog>
  );
}
