import {
  Button,
  Checkbox,
  createTheme,
  Input,
  Radio,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';

/** The colours come from the tokens of the site, which follow the reader's scheme with or without script. */
const tokens: Record<string, string> = {
  '--mantine-color-white': 'var(--card)',
  '--mantine-color-body': 'var(--card)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-placeholder': 'var(--ink-2)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-color-default': 'var(--card)',
  '--mantine-color-default-hover': 'var(--hairline)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--rule)',
  '--mantine-primary-color-filled': 'var(--ink)',
  '--mantine-primary-color-filled-hover': 'var(--ink-2)',
  '--mantine-primary-color-light': 'var(--hairline)',
  '--mantine-primary-color-light-color': 'var(--ink)',
  '--mantine-color-gray-0': 'var(--paper)',
  '--mantine-color-gray-1': 'var(--paper)',
  '--mantine-color-gray-2': 'var(--hairline)',
  '--mantine-color-gray-3': 'var(--hairline)',
  '--mantine-color-gray-4': 'var(--rule)',
  '--mantine-color-gray-7': 'var(--ink)',
  '--mantine-color-dark-0': 'var(--ink)',
  '--mantine-color-dark-4': 'var(--rule)',
  '--mantine-color-dark-5': 'var(--hairline)',
  '--mantine-color-dark-6': 'var(--card)',
};

export const adminVariables: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });

/** `danger` and `ok` are tones of ours; everything else is ink. Text on them always reaches 4.5 to 1. */
const colours: VariantColorsResolver = ({ color, variant }) => {
  const tone = color === 'danger' || color === 'ok' ? color : 'ink';
  const base = `var(--${tone})`;
  const tint = tone === 'ink' ? 'var(--hairline)' : `var(--${tone}-tint)`;
  const border = '1px solid transparent';
  switch (variant) {
    case 'filled':
      return { background: base, hover: tone === 'ink' ? 'var(--ink-2)' : base, color: 'var(--paper)', border };
    case 'light':
      return { background: tint, hover: tint, color: base, border };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: tint, color: base, border };
    default:
      return {
        background: 'var(--card)',
        hover: tint,
        color: base,
        border: `1px solid ${tone === 'ink' ? 'var(--rule)' : base}`,
      };
  }
};

export const adminTheme = createTheme({
  fontFamily: 'var(--text)',
  headings: { fontFamily: 'var(--display)', fontWeight: '400' },
  defaultRadius: 3,
  variantColorResolver: colours,
  components: {
    Button: Button.extend({ vars: () => ({ root: { '--button-height': '2.75rem' } }), defaultProps: { fz: 'md' } }),
    Input: Input.extend({ vars: () => ({ wrapper: { '--input-height': '2.75rem' } }), defaultProps: { size: 'md' } }),
    Radio: Radio.extend({ defaultProps: { color: 'var(--ink)', iconColor: 'var(--paper)' } }),
    RadioGroup: Radio.Group.extend({ defaultProps: { size: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
  },
});
