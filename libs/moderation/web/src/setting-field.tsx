import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { errorOf, type FormAnswer } from '@swingtag/platform-web';
import css from './settings-page.module.css';
import { useSettingValueNames } from './setting-names.ts';
import type { SettingRow } from './settings.action.ts';

/** One setting with its default, and the way back to it. */
export function SettingField({ row, words, answer }: {
  row: SettingRow;
  words: { label: string; hint: string };
  answer?: FormAnswer;
}) {
  const { t } = useLingui();
  const say = useSettingValueNames();
  const { key, kind, value, byDefault, isDefault, choices, min, max } = row;
  const shown = answer?.typed[key] ?? value;
  const error = errorOf(answer?.errors, key);
  const range = kind === 'NUMBER' && min !== null && max !== null ? t`From ${min} to ${max}.` : '';
  const common = { id: key, name: key, label: words.label, description: `${words.hint} ${range}`.trim(), defaultValue: shown, error };
  return (
    <div className={css.setting}>
      <input type="hidden" name={`seen-${key}`} value={value} />
      {kind === 'CHOICE' || kind === 'SWITCH' ? (
        <NativeSelect
          {...common}
          data={(kind === 'SWITCH' ? ['true', 'false'] : choices).map((one) => ({ value: one, label: say(one) }))}
        />
      ) : (
        <TextInput {...common} inputMode={kind === 'NUMBER' ? 'numeric' : undefined} className={kind === 'NUMBER' ? css.number : undefined} />
      )}
      <p className={css.default}>
        {isDefault ? (
          <Trans>As it comes</Trans>
        ) : (
          <>
            <Trans>Comes as: {say(byDefault)}</Trans>
            <Button type="submit" variant="default" size="compact-md" name="deed" value={`reset:${key}`} aria-label={t`Reset: ${words.label}`}>
              <Trans>Reset</Trans>
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
