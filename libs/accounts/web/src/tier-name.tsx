import { useLingui } from '@lingui/react/macro';
import type { Tier } from '@swingtag/platform-web/gql';

export function TierName({ tier }: { tier: Tier }) {
  const { t } = useLingui();
  const names: Record<Tier, string> = { NEW: t`New`, BASIC: t`Basic`, ESTABLISHED: t`Established` };
  return names[tier];
}
