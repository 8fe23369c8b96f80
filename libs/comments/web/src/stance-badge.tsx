import { Trans, useLingui } from '@lingui/react/macro';
import type { CommentCardFragment } from '@swingtag/platform-web/gql';
import { SideMark, sideOf } from '@swingtag/polls-web';
import { classes } from '@swingtag/ui';
import css from './stance-badge.module.css';

type Stance = NonNullable<CommentCardFragment['stance']>;

/** The side an author stood on when the comment was written, and whether they have spoken for another since. */
export function StanceBadge({ stance, changedSince = false }: { stance: Stance; changedSince?: boolean }) {
  const { t } = useLingui();
  const side = sideOf(stance.key);
  const title = t`${stance.label} when this was written`;
  return (
    <>
    <span className={classes(css.badge, side !== 'other' && css[side])} title={title}>
      <SideMark option={stance} />
      {stance.label}
      <span className={css.hidden}>
        {' '}
        <Trans>when written</Trans>
      </span>
    </span>
      {changedSince ? (
        <span className={css.since}>
          <Trans>changed since</Trans>
        </span>
      ) : null}
    </>
  );
}
