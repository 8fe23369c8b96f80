import { Trans, useLingui } from '@lingui/react/macro';
import { Button, classes } from '@swingtag/ui';
import { useEffect, useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { UploadSender, type Sending } from './upload.sender.ts';
import { ACCEPT, type UploaderProps } from './uploader.tsx';
import css from './uploader.module.css';

const pictures = (files: FileList | null | undefined): File[] => [...(files ?? [])];

function StateLine({ sending }: { sending: Sending }) {
  const percent = Math.round(sending.progress * 100);
  switch (sending.state) {
    case 'waiting':
      return <Trans>Waiting</Trans>;
    case 'sending':
      return <Trans>{percent} % sent</Trans>;
    case 'making':
      return <Trans>Sent. The picture is being made.</Trans>;
    case 'ready':
      return <Trans>Ready</Trans>;
    case 'cancelled':
      return <Trans>Cancelled</Trans>;
    default:
      return sending.message;
  }
}

function Row({ sending, sender, children }: { sending: Sending; sender: UploadSender; children: UploaderProps['children'] }) {
  const { t } = useLingui();
  const { key, file, state, progress, sent } = sending;
  const isUnderWay = state === 'waiting' || state === 'sending' || state === 'making';
  const isTrouble = state === 'failed' || state === 'refused';
  const { name } = file;
  return (
    <li className={css.row}>
      <div className={css.head}>
        <span className={css.name}>{name}</span>
        <span className={classes(css.state, isTrouble && css.trouble)}>
          <StateLine sending={sending} />
        </span>
      </div>
      {isUnderWay ? <progress className={css.bar} aria-label={t`How much of ${name} is sent`} max={1} value={state === 'making' ? undefined : progress} /> : null}
      <div className={css.buttons}>
        {isUnderWay ? (
          <Button type="button" look="quiet" aria-label={t`Cancel: ${name}`} onClick={() => sender.cancel(key)}>
            <Trans>Cancel</Trans>
          </Button>
        ) : null}
        {state === 'failed' || state === 'cancelled' ? (
          <Button type="button" look="quiet" aria-label={t`Try again: ${name}`} onClick={() => sender.retry(key)}>
            <Trans>Try again</Trans>
          </Button>
        ) : null}
        {isUnderWay || state === 'ready' ? null : (
          <Button type="button" look="quiet" aria-label={t`Take off the list: ${name}`} onClick={() => sender.forget(key)}>
            <Trans>Take off the list</Trans>
          </Button>
        )}
      </div>
      {sent ? children(sent) : null}
    </li>
  );
}

/** The files of a paste, unless somebody pastes words into a field. */
function usePaste(take: (files: File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = pictures(event.clipboardData?.files);
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}

/** Loaded only where somebody can send pictures. */
export default function UploadDesk({ purpose, replaces, isSingle = false, label, hint, early, children }: UploaderProps & {
  /** Chosen in the plain form. */
  early: File[];
}) {
  const { t } = useLingui();
  const [sendings, setSendings] = useState<Sending[]>([]);
  const [isOver, setIsOver] = useState(false);
  const [sender] = useState(() => {
    const tooLarge = (megabytes: number, most: number) => t`This file has ${megabytes} MB. Up to ${most} MB are taken.`;
    return new UploadSender({ purpose, replaces }, setSendings, { offline: t`Not sent. Check the connection and try again.`, tooLarge });
  });
  useEffect(() => () => sender.stop(), [sender]);
  const take = (files: File[]) => {
    if (isSingle) for (const { key } of sendings) sender.forget(key);
    sender.add(isSingle ? files.slice(0, 1) : files);
  };
  usePaste(take);
  useEffect(() => sender.add(early), [sender, early]);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    take(pictures(event.currentTarget.files));
    event.currentTarget.value = '';
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    take(pictures(event.dataTransfer.files));
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  const ready = sendings.filter(({ state }) => state === 'ready').length;
  const troubled = sendings.filter(({ state }) => state === 'failed' || state === 'refused').length;
  return (
    <div className={css.desk}>
      <div className={classes(css.drop, isOver && css.over)} onDragOver={onDragOver} onDragLeave={() => setIsOver(false)} onDrop={onDrop}>
        <label className={css.label} htmlFor="file">
          {label}
        </label>
        {hint ? <p className={css.hint}>{hint}</p> : null}
        <input id="file" type="file" accept={ACCEPT} multiple={!isSingle} className={css.file} onChange={onChange} />
        <p className={css.hint}>
          <Trans>You can also drop files here, or paste a picture.</Trans>
        </p>
        <label className={css.camera}>
          <Trans>Take a photo</Trans>
          <input type="file" accept="image/*" capture="environment" className={css.file} onChange={onChange} />
        </label>
      </div>
      <p role="status" className={css.hint}>
        {sendings.length > 0 ? t`${ready} of ${sendings.length} ready` : ''}
        {troubled > 0 ? ` · ${t`${troubled} not taken`}` : ''}
      </p>
      <ul role="list" className={css.list}>
        {sendings.map((sending) => (
          <Row key={sending.key} sending={sending} sender={sender}>
            {children}
          </Row>
        ))}
      </ul>
    </div>
  );
}
