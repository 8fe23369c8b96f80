import { Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { WrittenRowFragment, WrittenKind } from '@swingtag/platform-web/gql';
import { Time } from '@swingtag/ui';
import { Link } from 'react-router';
import css from './admin-page.module.css';
import { caseName, reviewPath } from './review.address.ts';
import { SubjectStanding } from './subject-standing.tsx';

export function useWrittenNames(): Record<WrittenKind, string> {
  const { t } = useLingui();
  return { COMMENT: t`Comments`, TOPIC: t`Topics`, ARTICLE: t`Articles` };
}

function About({ subject: { kind, state, words, board }, id, isReason, isWaiting }: Pick<WrittenRowFragment, 'id' | 'isReason' | 'isWaiting'> & { subject: NonNullable<WrittenRowFragment['subject']> }) {
  return (
    <>
      {words ? <p className={css.words}>{words}</p> : null}
      <p className={css.aside}>
        {state === 'VISIBLE' ? (
          <span>
            <Trans>Standing</Trans>
          </span>
        ) : (
          <SubjectStanding kind={kind} state={state} />
        )}
        {isReason ? (
          <span>
            <Trans>given as a reason</Trans>
          </span>
        ) : null}
        {board ? (
          <span>
            <Trans>
              on the board <a href={`/boards/${board.slug}`}>{board.name}</a>
            </Trans>
          </span>
        ) : null}
        {isWaiting ? (
          <Link to={reviewPath(caseName(kind, id))}>
            <Trans>Its case in the queue</Trans>
          </Link>
        ) : null}
      </p>
    </>
  );
}

/** What somebody wrote: where it stands, how it begins, and what became of it. */
export function WrittenList({ written }: { written: readonly FragmentRef<WrittenRowFragment>[] }) {
  const { t } = useLingui();
  const unnamed: Record<WrittenKind, string> = { COMMENT: t`A comment`, TOPIC: t`A topic`, ARTICLE: t`An article` };
  return (
    <ul role="list">
      {unmask<WrittenRowFragment>(written).map(({ id, kind, at, isReason, isWaiting, subject }) => (
        <li key={`${kind}-${id}`} className={css.row}>
          <p className={css.head}>
            {subject?.path ? (
              <a className={css.name} href={subject.path}>
                {subject.name}
              </a>
            ) : (
              <span className={css.name}>{unnamed[kind]}</span>
            )}
            <Time at={at} exact className={css.dimmed} />
          </p>
          {subject ? (
            <About subject={subject} id={id} isReason={isReason} isWaiting={isWaiting} />
          ) : (
            <p className={css.dimmed}>
              <Trans>On a board that you do not read.</Trans>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
