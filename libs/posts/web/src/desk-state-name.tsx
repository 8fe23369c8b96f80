import { Trans } from '@lingui/react/macro';
import type { DeskState } from '@swingtag/platform-web/gql';
import { classes } from '@swingtag/ui';
import css from './desk-list.module.css';

function Name({ state }: { state: DeskState }) {
  switch (state) {
    case 'DRAFT':
      return <Trans>Draft</Trans>;
    case 'SCHEDULED':
      return <Trans>Scheduled</Trans>;
    case 'PUBLISHED':
      return <Trans>Published</Trans>;
    case 'CHANGED':
      return <Trans>Published, with changes</Trans>;
    case 'REMOVED':
      return <Trans>Removed by moderators</Trans>;
    case 'WITHDRAWN':
      return <Trans>Withdrawn</Trans>;
    case 'DISCARDED':
      return <Trans>In the trash</Trans>;
  }
}

/** Where an article stands, in words. */
export function StateName({ state }: { state: DeskState }) {
  return (
    <span className={classes(css.state, css[state.toLowerCase()])}>
      <Name state={state} />
    </span>
  );
}
