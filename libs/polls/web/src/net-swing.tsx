import { Trans, useLingui } from '@lingui/react/macro';
import { unmask, type FragmentRef } from '@swingtag/platform-web';
import type { NetSwingFragment } from '@swingtag/platform-web/gql';
import css from './net-swing.module.css';

/** How votes have moved since they were first cast, out of how many; nothing while hidden or too few. */
export function NetSwing({ poll: ref }: { poll: FragmentRef<NetSwingFragment> }) {
  const { i18n, t } = useLingui();
  const { swing } = unmask<NetSwingFragment>(ref);
  if (!swing) return null;
  const [changed, voters] = [i18n.number(swing.changed), i18n.number(swing.voters)];
  const went = swing.options.filter(({ gained }) => gained > 0).map(({ option: { label }, gained }) => {
    const members = i18n.number(gained);
    return t`${members} to ${label}`;
  });
  const toAll = new Intl.ListFormat(i18n.locale).format(went);
  const [most, next] = swing.options.map(({ option, gained, lost }) => ({ label: option.label, net: gained - lost })).toSorted((a, b) => b.net - a.net);
  const net = i18n.number(most?.net ?? 0);
  const label = most?.label ?? '';
  return (
    <p className={css.swing}>
      <Trans>
        {changed} of {voters} voters have changed sides: {toAll}.
      </Trans>{' '}
      {most && most.net > 0 && most.net !== next?.net ? <Trans>Net swing: {net} of {voters} to {label}.</Trans> : <Trans>Net swing: none.</Trans>}
    </p>
  );
}
