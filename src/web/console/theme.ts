/** The look of the console: calm, dense, and with enough contrast in light and in dark. */
import { createTheme, type CSSVariablesResolver } from '@mantine/core';

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** Colours by what they mean: every pair that carries text has a contrast of at least 4.5 : 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2230',
    '--mantine-color-dimmed': '#5a6375',
    '--mantine-color-placeholder': '#646d80',
    '--mantine-color-default-border': '#d5dae3',
    '--surface-sunk': '#f4f6f9',
    '--surface-raised': '#ffffff',
    '--line': '#e2e6ed',
    '--selected': '#e8edfb',
    '--focus-ring': '#3b5bdb',
    '--accent': '#364fc7',
    '--good': '#1d6b3a',
    '--good-soft': '#e3f4e9',
    '--warning': '#7a4b00',
    '--warning-soft': '#fdf0d3',
    '--danger': '#a61e2d',
    '--danger-soft': '#fde8ea',
    '--note-soft': '#fbf4d9',
    '--own-soft': '#e8edfb',
  },
  dark: {
    '--mantine-color-body': '#161a22',
    '--mantine-color-text': '#e3e7ef',
    '--mantine-color-dimmed': '#a3acbd',
    '--mantine-color-placeholder': '#98a2b5',
    '--mantine-color-default-border': '#39414f',
    '--surface-sunk': '#10141b',
    '--surface-raised': '#1d222c',
    '--line': '#2a313d',
    '--selected': '#25304d',
    '--focus-ring': '#91a7ff',
    '--accent': '#a9baff',
    '--good': '#8fdcaa',
    '--good-soft': '#17342a',
    '--warning': '#f2c879',
    '--warning-soft': '#3a2f16',
    '--danger': '#ff9ea8',
    '--danger-soft': '#42202a',
    '--note-soft': '#332e1a',
    '--own-soft': '#25304d',
  },
});
