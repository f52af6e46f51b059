import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { BarRow } from './bar-list.tsx';
import type { Series } from './legend.tsx';
import { BAR_HEIGHT, ROW_HEIGHT } from './sizes.ts';

/** The bars of a `BarList`. */
export default function BarDrawing({
  rows,
  series,
  max,
}: {
  rows: readonly BarRow[];
  series: readonly Series[];
  max: number;
}) {
  return (
    <ResponsiveContainer width="100%" height={rows.length * ROW_HEIGHT} initialDimension={{ width: 300, height: 100 }}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={0}
        accessibilityLayer={false}
      >
        <XAxis type="number" domain={[0, max]} hide />
        <YAxis type="category" dataKey="key" hide />
        {series.map(({ key, shade }, position) => (
          <Bar
            key={key}
            dataKey={(row: BarRow) => row.values[position] ?? 0}
            stackId="all"
            barSize={BAR_HEIGHT}
            fill={`var(--${shade})`}
            isAnimationActive={false}
          />
        ))}
        {/* The track up to the full length: a bar's own background is not drawn where its value is zero. */}
        <Bar
          dataKey={({ values }: BarRow) => max - values.reduce((total, value) => total + value, 0)}
          stackId="all"
          barSize={BAR_HEIGHT}
          fill="var(--track)"
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
