import { describe, expect, it } from 'vitest';
import { dark, HEAT_STEPS, light, type Palette } from '../../../eval/report/palette.ts';

/** Contrast of two colours by WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each([
  { name: 'light', palette: light },
  { name: 'dark', palette: dark },
])('the $name palette', ({ palette }: { palette: Palette }) => {
  const of = (name: string, on: string) => contrast(palette[name] ?? '', palette[on] ?? '');

  it('can be read', () => {
    const texts = ['ink', 'quiet', 'blue', 'bad', 'good'].flatMap((name) => [of(name, 'paper'), of(name, 'raised')]);
    const marked = [of('ink', 'good-paper'), of('good', 'good-paper'), of('ink', 'bad-paper'), of('bad', 'bad-paper')];
    const heat = Array.from(Array(HEAT_STEPS).keys(), (step) => of(`ink-heat-${step}`, `heat-${step}`));
    for (const one of [...texts, ...marked, ...heat]) expect(one).toBeGreaterThanOrEqual(4.5);
  });

  it('has the same names as the other', () => {
    expect(Object.keys(palette)).toEqual(Object.keys(light));
  });
});
