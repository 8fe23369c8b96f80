import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useOwnZone } from '@swingtag/ui';
import { useState, type ReactNode } from 'react';
import { localMoment, momentOf, typedMoment } from './desk.content.ts';

/**
 * A day and a time, in the zone of whoever writes, which the label names; what is sent is the moment itself. Without script the browser's zone is not
 * known: then it is UTC, and the label says that.
 */
export function MomentField({ name, label, at, error }: { name: string; label: string; at: string; error?: ReactNode }) {
  const { t } = useLingui();
  const zone = useOwnZone();
  const first = momentOf(at);
  const [moment, setMoment] = useState(first);
  const field = { type: 'datetime-local', id: name, error } as const;
  if (!zone) return <TextInput key="utc" {...field} name={name} label={t`${label} (UTC)`} defaultValue={typedMoment(first)} />;
  return (
    <>
      <TextInput
        key="own"
        {...field}
        label={t`${label} (${zone})`}
        defaultValue={localMoment(first)}
        onChange={(event) => {
          const typed = new Date(event.currentTarget.value);
          setMoment(Number.isNaN(typed.getTime()) ? null : typed.toISOString());
        }}
      />
      <input type="hidden" name={name} value={moment ?? ''} />
    </>
  );
}
