/** What all drawn charts share. */
export const AXIS = { fontSize: 11, fill: 'var(--soft)' };

/** Keeps words legible where lines cross them. */
export const HALO = { paintOrder: 'stroke', stroke: 'var(--card)', strokeWidth: 3, strokeLinejoin: 'round' } as const;

export const TOOLTIP = {
  isAnimationActive: false,
  cursor: { stroke: 'var(--line-strong)' },
  contentStyle: {
    background: 'var(--card)',
    border: '1px solid var(--line)',
    borderRadius: 8,
    color: 'var(--ink)',
    fontSize: 12,
  },
  itemStyle: { color: 'var(--ink)' },
} as const;

/** The calendar day of a moment on the axis of time. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
