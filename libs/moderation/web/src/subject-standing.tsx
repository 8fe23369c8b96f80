import { Trans } from '@lingui/react/macro';
import type { SubjectKind, SubjectState } from '@swingtag/platform-web/gql';
import css from './admin-page.module.css';

/** Why it does not stand; of what stands, nothing. */
export function SubjectStanding({ kind, state }: { kind: SubjectKind; state: SubjectState }) {
  if (state === 'VISIBLE') return null;
  return (
    <span className={css.warning}>
      {state === 'DELETED' ? <Deleted kind={kind} /> : state === 'REMOVED' ? <Trans>Removed</Trans> : state === 'HELD' ? <Trans>Held before publication</Trans> : <Trans>Hidden for now</Trans>}
    </span>
  );
}

function Deleted({ kind }: { kind: SubjectKind }) {
  return kind === 'ARTICLE' ? <Trans>Withdrawn by its editors</Trans> : <Trans>Deleted by its author</Trans>;
}
