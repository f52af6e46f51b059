import { Area, AreaChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../i18n/format.ts';
import classes from './charts.module.css';
import type { CumulativeChartProps } from './cumulative-chart.tsx';
import { type CurveFrame, paceSteps } from './curve-frame.ts';
import { AXIS, TOOLTIP } from './drawing-style.ts';
import { paceAxis } from './pace-axis.ts';
import { PACE_HEIGHT } from './sizes.ts';

interface PaceProps extends CumulativeChartProps {
  frame: CurveFrame;
  axisWidth: number;
}

/** How many a day, on the curve's own axis of time. */
export default function PaceDrawing({ frame, axisWidth, ...curve }: PaceProps) {
  const format = useFormat();
  const steps = paceSteps(curve);
  const { lowest, highest, ticks } = paceAxis(steps.map(({ perDay }) => perDay));
  return (
    <>
      <p className={classes.strip} aria-hidden>
        {curve.pace?.label}
      </p>
      <ResponsiveContainer width="100%" height={PACE_HEIGHT} initialDimension={{ width: 400, height: PACE_HEIGHT }}>
        <AreaChart data={steps} margin={{ top: 6, right: 12, bottom: 4, left: 0 }} accessibilityLayer={false}>
          <XAxis dataKey="at" type="number" scale="time" domain={[frame.first, frame.last]} hide />
          <YAxis
            domain={[lowest, highest]}
            ticks={ticks}
            tickFormatter={format.pace}
            tick={AXIS}
            tickLine={false}
            axisLine={false}
            width={axisWidth}
          />
          <Tooltip
            {...TOOLTIP}
            labelFormatter={(_at, [point]) => {
              const [from = '', to = ''] = point?.payload.days ?? [];
              return from === to ? format.date(from) : format.range(from, to);
            }}
            formatter={(perDay) => [format.pace(Number(perDay)), curve.pace?.label ?? '']}
          />
          <Area
            dataKey="perDay"
            type="stepAfter"
            stroke="var(--indigo)"
            fill="var(--indigo)"
            fillOpacity={0.35}
            isAnimationActive={false}
          />
        </AreaChart>
      </ResponsiveContainer>
    </>
  );
}
