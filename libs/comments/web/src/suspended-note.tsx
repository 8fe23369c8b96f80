import { Trans } from '@lingui/react/macro';
import { Notice, Time } from '@swingtag/ui';

/** Why a suspended member finds no field to write in. */
export function SuspendedNote({ until, reason }: { until: string; reason: string | null }) {
  return (
    <Notice tone="problem">
      <p>
        <Trans>
          Your account is suspended until <Time at={until} />, so you can read but not write.
        </Trans>
      </p>
      {reason ? <p>{reason}</p> : null}
    </Notice>
  );
}
