/** Axes that stay behind what they measure. */

/** Where it is told to lie: the library would make room for the longest name, and charts would not line up. */
export function plotArea(left: number, right: number, top: number, bottom: number) {
  return { left, right, top, bottom, outerBoundsMode: 'none' as const };
}

/** Of numbers, with thin lines across the plot. */
export function valueAxis(min: number, max: number, name = '') {
  return {
    type: 'value' as const,
    min,
    max,
    name,
    nameLocation: 'middle' as const,
    nameGap: 26,
    nameTextStyle: { color: 'var(--quiet)', fontSize: 12 },
    interval: (max - min) / 4,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: 'var(--quiet)', fontSize: 12 },
    splitLine: { lineStyle: { color: 'var(--line)', width: 1 } },
  };
}

/** Of names, the first on top. */
export function nameAxis(names: readonly string[], position: 'left' | 'right' = 'left') {
  return {
    type: 'category' as const,
    data: [...names],
    inverse: true,
    position,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: {
      color: position === 'left' ? 'var(--ink)' : 'var(--quiet)',
      fontSize: position === 'left' ? 13 : 12,
      interval: 0,
      margin: 10,
    },
  };
}
