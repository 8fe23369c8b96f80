import { Trans } from '@lingui/react/macro';
import { Notice } from '@swingtag/ui';
import { useHref, useLocation } from 'react-router';
import type { ReactNode } from 'react';
import type { SentFile } from './upload.load.ts';

/** After a form without script: what became of its files. */
export function SentFiles({ files, children }: { files: readonly SentFile[]; children: (sent: SentFile) => ReactNode }) {
  const { pathname, search } = useLocation();
  const again = useHref(pathname + search);
  return files.map((sent) => {
    const { id, state, message } = sent;
    const fileName = sent.fileName ?? '';
    if (state === 'READY') return <div key={id}>{children(sent)}</div>;
    return (
      <Notice key={id} tone={state === 'REFUSED' ? 'problem' : 'ok'}>
        <p>
          <strong>{fileName}</strong> {state === 'REFUSED' ? message : null}
          {state === 'REFUSED' ? null : (
            <Trans>
              is here. The picture is being made: <a href={again}>look again</a>
            </Trans>
          )}
        </p>
      </Notice>
    );
  });
}
