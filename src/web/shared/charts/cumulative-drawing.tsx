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
import { clusterEvents } from './cluster-events.ts';
import type { CumulativeChartProps } from './cumulative-chart.tsx';
import { type CurveFrame, drawnPoints, frameOf, isLate } from './curve-frame.ts';
import { AXIS, dayOf, HALO, TOOLTIP } from './drawing-style.ts';
import { paceAxis } from './pace-axis.ts';
import PaceDrawing from './pace-drawing.tsx';
import { CURVE_HEIGHT } from './sizes.ts';

const DAY = 86_400_000;

/** The curve of a `CumulativeChart`, and the pace under it on the same axis of time. */
export default function CumulativeDrawing(props: CumulativeChartProps) {
  const frame = frameOf(props);
  const format = useFormat();
  const paces = paceAxis((props.pace?.stretches ?? []).map(({ perDay }) => perDay)).ticks.map(format.pace);
  const axisWidth = Math.max(...[...frame.ticks.map(format.compact), ...paces].map(({ length }) => length)) * 7 + 12;
  return (
    <>
      <Curve {...props} frame={frame} axisWidth={axisWidth} />
      {props.pace && <PaceDrawing {...props} frame={frame} axisWidth={axisWidth} />}
    </>
  );
}

interface CurveProps extends CumulativeChartProps {
  frame: CurveFrame;
  axisWidth: number;
}

function Curve({ points, unit, goal, occasion, events = [], projection, frame, axisWidth }: CurveProps) {
  const format = useFormat();
  const { first, last, marks, ticks, highest } = frame;
  const data = drawnPoints({ points });
  const end = data.at(-1);
  const mark = (at: number) => (marks.withYear ? format.month(dayOf(at)) : format.day(dayOf(at)));
  return (
    <ResponsiveContainer width="100%" height={CURVE_HEIGHT} initialDimension={{ width: 400, height: 210 }}>
      <AreaChart
        data={data}
        margin={{ top: events.length > 0 ? 36 : 20, right: 12, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          scale="time"
          domain={[first, last]}
          ticks={marks.ticks}
          interval="preserveStart"
          tickFormatter={mark}
          tick={AXIS}
          tickLine={false}
          axisLine={{ stroke: 'var(--line)' }}
          minTickGap={24}
        />
        <YAxis
          domain={[0, highest]}
          ticks={ticks}
          allowDecimals={false}
          tickFormatter={format.compact}
          tick={AXIS}
          tickLine={false}
          axisLine={false}
          width={axisWidth}
        />
        {occasion && (
          <ReferenceArea
            x1={Date.parse(occasion.from)}
            x2={Date.parse(occasion.to) + DAY}
            fill="var(--brick-second)"
            fillOpacity={0.45}
            // However long the span: the edge keeps the band at least as wide as a line.
            stroke="var(--brick)"
            strokeOpacity={0.6}
            label={{
              value: occasion.label,
              position: isLate(Date.parse(occasion.from), frame) ? 'insideTopRight' : 'insideTopLeft',
              fill: 'var(--brick)',
              fontSize: 11,
              dy: events.length > 0 ? -36 : -20,
            }}
          />
        )}
        {clusterEvents(events, first, last).map(({ at, label }) => (
          <ReferenceLine
            key={at}
            x={at}
            stroke="var(--line-strong)"
            strokeDasharray="1 3"
            label={{ value: label, position: 'top', fill: 'var(--ink)', fontSize: 11, fontWeight: 600 }}
          />
        ))}
        {goal && (
          <ReferenceLine
            y={goal.value}
            stroke="var(--ochre-mark)"
            strokeDasharray="4 4"
            label={{ value: goal.label, position: 'insideBottomLeft', fill: 'var(--ochre)', fontSize: 11, ...HALO }}
          />
        )}
        {projection && goal && end && (
          <ReferenceLine
            segment={[
              { x: end.at, y: end.total },
              { x: Date.parse(projection.day), y: goal.value },
            ]}
            stroke="var(--teal)"
            strokeWidth={2}
            strokeDasharray="2 5"
          />
        )}
        <Tooltip
          {...TOOLTIP}
          labelFormatter={(at) => format.date(dayOf(Number(at)))}
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
