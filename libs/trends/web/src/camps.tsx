import { Trans } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { CampsFragment } from '@swingtag/platform-web/gql';
import { classes, Icon } from '@swingtag/ui';
import css from './camps.module.css';

/** The arguments for and against, side by side where there is room. */
export function Camps({ trend }: { trend: FragmentRef<CampsFragment> }) {
  const { argumentsFor, argumentsAgainst } = unmask<CampsFragment>(trend);
  return (
    <div className={css.camps}>
      <section className={classes(css.camp, css.yay)}>
        <h3 className={css.title}>
          <Icon name="tick" />
          <Trans>For a YAY</Trans>
        </h3>
        <ul className={css.list}>
          {argumentsFor.map((argument) => (
            <li key={argument}>{argument}</li>
          ))}
        </ul>
      </section>
      <section className={classes(css.camp, css.nay)}>
        <h3 className={css.title}>
          <Icon name="cross" />
          <Trans>For a NAY</Trans>
        </h3>
        <ul className={css.list}>
          {argumentsAgainst.map((argument) => (
            <li key={argument}>{argument}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
