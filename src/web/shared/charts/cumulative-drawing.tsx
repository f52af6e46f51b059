import { useTranslation } from 'react-i18next';
import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../i18n/format.ts';
import type { CumulativeChartProps } from './cumulative-chart.tsx';
import { evenTicks } from './even-ticks.ts';
import { CURVE_HEIGHT } from './sizes.ts';

const DAY = 86_400_000;
const AXIS = { fontSize: 11, fill: 'var(--soft)' };

/** The first of every month in between: marks that people know, at their real distances. */
function monthStarts(first: number, last: number): number[] {
  const from = new Date(first);
  const starts: number[] = [];
  for (let month = 1; month < 1200; month += 1) {
    const start = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + month, 1);
    if (start > last) break;
    starts.push(start);
  }
  return starts;
}

/** The curve of a `CumulativeChart`. */
export default function CumulativeDrawing({ points, unit, goal, occasion }: CumulativeChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const data = points.map(({ day, total }) => ({ at: Date.parse(day), total }));
  const highest = Math.max(goal ?? 0, data.at(-1)?.total ?? 0, 1);
  const ticks = evenTicks(highest);
  const first = data[0]?.at ?? 0;
  const last = Math.max(data.at(-1)?.at ?? 0, occasion ? Date.parse(occasion.to) + DAY : 0);
  const day = (at: number) => format.day(new Date(at).toISOString().slice(0, 10));
  return (
    <ResponsiveContainer width="100%" height={CURVE_HEIGHT} initialDimension={{ width: 400, height: 210 }}>
      <AreaChart data={data} margin={{ top: 20, right: 12, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[first, last]}
          ticks={[first, ...monthStarts(first, last)]}
          interval="preserveStart"
          tickFormatter={day}
          tick={AXIS}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          minTickGap={24}
        />
        <YAxis
          domain={[0, ticks.at(-1) ?? highest]}
          ticks={ticks}
          allowDecimals={false}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
          width={34}
        />
        {occasion && (
          <ReferenceArea
            x1={Date.parse(occasion.from)}
            x2={Date.parse(occasion.to) + DAY}
            fill="var(--brick-second)"
            fillOpacity={0.45}
            label={{ value: occasion.label, position: 'insideTopRight', fill: 'var(--brick)', fontSize: 11, dy: -20 }}
          />
        )}
        {goal !== undefined && (
          <ReferenceLine
            y={goal}
            stroke="var(--ochre-mark)"
            strokeDasharray="4 4"
            label={{
              value: t('shared.chart.goal', { count: goal }),
              position: 'insideBottomLeft',
              fill: 'var(--ochre)',
              fontSize: 11,
            }}
          />
        )}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          contentStyle={{
            background: 'var(--card)',
            border: '1px solid var(--line)',
            borderRadius: 8,
            color: 'var(--ink)',
            fontSize: 12,
          }}
          itemStyle={{ color: 'var(--ink)' }}
          labelFormatter={(at) => format.date(new Date(Number(at)).toISOString().slice(0, 10))}
          formatter={(total) => [format.number(Number(total)), unit]}
        />
        <Area
          dataKey="total"
          type="stepAfter"
          stroke="var(--teal)"
          strokeWidth={2}
          fill="var(--teal)"
          fillOpacity={0.14}
          isAnimationActive={false}
        />
      </AreaChart>
    </ResponsiveContainer>
  );
}
