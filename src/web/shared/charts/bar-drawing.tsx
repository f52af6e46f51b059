import { useId } from 'react';
import { Bar, BarChart, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { BarRow } from './bar-list.tsx';
import { patternOf, type Series } from './legend.tsx';
import { BAR_HEIGHT } from './sizes.ts';

/** The bars of a `BarList`. */
export default function BarDrawing({
  rows,
  series,
  max,
  rowHeight,
}: {
  rows: readonly BarRow[];
  series: readonly Series[];
  max: number;
  rowHeight: number;
}) {
  const id = useId();
  return (
    <ResponsiveContainer width="100%" height={rows.length * rowHeight} initialDimension={{ width: 300, height: 100 }}>
      <BarChart
        data={[...rows]}
        layout="vertical"
        margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
        barCategoryGap={0}
        accessibilityLayer={false}
      >
        <defs>
          {series.map(({ key, shade }, position) => (
            <SeriesPattern key={key} id={`${id}-${key}`} shade={shade} position={position} />
          ))}
        </defs>
        <XAxis type="number" domain={[0, max]} hide />
        <YAxis type="category" dataKey="key" hide />
        {series.map(({ key, shade }, position) => (
          <Bar
            key={key}
            dataKey={(row: BarRow) => row.values[position] ?? 0}
            stackId="all"
            barSize={BAR_HEIGHT}
            fill={patternOf(position) === 'plain' ? `var(--${shade})` : `url(#${id}-${key})`}
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

function SeriesPattern({ id, shade, position }: { id: string; shade: string; position: number }) {
  const isStriped = patternOf(position) === 'stripes';
  return (
    <pattern
      id={id}
      width={6}
      height={6}
      patternUnits="userSpaceOnUse"
      {...(isStriped ? { patternTransform: 'rotate(45)' } : {})}
    >
      <rect width={6} height={6} fill={`var(--${shade})`} />
      {isStriped ? (
        <rect width={2} height={6} fill="var(--card)" fillOpacity={0.55} />
      ) : (
        <circle cx={3} cy={3} r={1.2} fill="var(--card)" />
      )}
    </pattern>
  );
}
