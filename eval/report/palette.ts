/** The colours of the report, in light and in dark: told apart by the colour-blind, never the only sign of a meaning. */

/** Steps of the heat map, from far worse than the whole to far better: vermilion over grey to blue. */
export const HEAT_STEPS = 7;

export type Palette = Readonly<Record<string, string>>;

/** `ink-…` is the text upon the colour that follows. */
export const light: Palette = {
  paper: '#ffffff',
  raised: '#f5f7f9',
  ink: '#1b2128',
  quiet: '#57616c',
  line: '#d3d9df',
  blue: '#0b62a8',
  band: '#b7d3ea',
  bad: '#ad3a06',
  'bad-paper': '#fdeee7',
  good: '#17693f',
  'good-paper': '#e8f5ed',
  'heat-0': '#9c3204',
  'heat-1': '#d9703a',
  'heat-2': '#f6cdb4',
  'heat-3': '#eef0f2',
  'heat-4': '#c3dbf0',
  'heat-5': '#5b9fd6',
  'heat-6': '#0b5796',
  'ink-heat-0': '#ffffff',
  'ink-heat-1': '#1b2128',
  'ink-heat-2': '#1b2128',
  'ink-heat-3': '#1b2128',
  'ink-heat-4': '#1b2128',
  'ink-heat-5': '#1b2128',
  'ink-heat-6': '#ffffff',
};

export const dark: Palette = {
  paper: '#10151b',
  raised: '#182029',
  ink: '#e7ecf1',
  quiet: '#9ba7b3',
  line: '#36414c',
  blue: '#6bb3f2',
  band: '#24486a',
  bad: '#ff9a6c',
  'bad-paper': '#3a1f14',
  good: '#5fd397',
  'good-paper': '#12301f',
  'heat-0': '#ff8f5c',
  'heat-1': '#b9552a',
  'heat-2': '#5f3423',
  'heat-3': '#262f38',
  'heat-4': '#1f3f5c',
  'heat-5': '#2f6fa8',
  'heat-6': '#7dbdf5',
  'ink-heat-0': '#10151b',
  'ink-heat-1': '#ffffff',
  'ink-heat-2': '#ffffff',
  'ink-heat-3': '#e7ecf1',
  'ink-heat-4': '#ffffff',
  'ink-heat-5': '#ffffff',
  'ink-heat-6': '#10151b',
};

/** As CSS variables, so that what is drawn once is right in both. */
export function paletteCss(): string {
  const list = (palette: Palette) =>
    Object.entries(palette)
      .map(([name, colour]) => `--${name}:${colour}`)
      .join(';');
  return `:root{color-scheme:light dark;${list(light)}}
@media (prefers-color-scheme:dark){:root{${list(dark)}}}
@media print{:root{color-scheme:light;${list(light)}}}`;
}
