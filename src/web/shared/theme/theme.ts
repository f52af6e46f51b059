import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** Ten shades from wash to ink; shade 8 is the tone itself in light, shade 4 in dark. */
const teal: MantineColorsTuple = [
  '#e3f1ef',
  '#c9e4e0',
  '#a9d4cf',
  '#8fc4bf',
  '#74cbc1',
  '#45958f',
  '#24817b',
  '#17746e',
  '#0f6b66',
  '#0a4f4b',
];
const ochre: MantineColorsTuple = [
  '#fbf1dc',
  '#f6e3b8',
  '#efd08a',
  '#e6b95c',
  '#d09b35',
  '#b67a10',
  '#a36d0c',
  '#956309',
  '#875a06',
  '#6b4704',
];
const brick: MantineColorsTuple = [
  '#fbe9e3',
  '#f5cfc3',
  '#f0b5a1',
  '#f0987d',
  '#e07a5a',
  '#c95c3d',
  '#b4472a',
  '#ad4125',
  '#a53c21',
  '#7f2c17',
];
const indigo: MantineColorsTuple = [
  '#e9ebf7',
  '#d3d8f0',
  '#bbc3ea',
  '#a3b0f2',
  '#8390d8',
  '#6672c0',
  '#4f5eb0',
  '#4656a8',
  '#3f4fa0',
  '#2f3b7c',
];
const slate: MantineColorsTuple = [
  '#eef0f4',
  '#dde0e7',
  '#c5cad4',
  '#b4bac6',
  '#949baa',
  '#767d8d',
  '#5f6675',
  '#565e6d',
  '#4f5766',
  '#3a404d',
];
/** Mantine paints its dark surfaces from this one: paper text at the top, ink at the bottom. */
const dark: MantineColorsTuple = [
  '#edeae2',
  '#cfcfd0',
  '#a6abb8',
  '#767d8d',
  '#4a5161',
  '#303644',
  '#242936',
  '#1c202b',
  '#151821',
  '#11141b',
];

export const theme = createTheme({
  colors: { teal, ochre, brick, indigo, slate, dark },
  primaryColor: 'teal',
  primaryShade: { light: 8, dark: 7 },
  black: '#1c2130',
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.55', xl: '1.6' },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  shadows: { xs: 'none', sm: 'var(--lift)', md: 'var(--sheet)', lg: 'var(--sheet)', xl: 'var(--sheet)' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '0.875rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  components: {
    InputWrapper: { styles: { label: { marginBottom: 4 } } },
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'slate' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    Tooltip: { defaultProps: { openDelay: 250, events: { hover: true, focus: true, touch: true } } },
    Modal: { defaultProps: { radius: 'lg', transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** Points Mantine's own variables at the palette, so that its parts and ours share one set of colours. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--soft)',
    '--mantine-color-placeholder': 'var(--soft)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--brick)',
    '--mantine-color-anchor': 'var(--teal)',
  };
  return { variables: {}, light: shared, dark: shared };
};
