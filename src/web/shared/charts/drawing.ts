import type { BarListProps } from './bar-list.tsx';
import type { CumulativeChartProps } from './cumulative-chart.tsx';
import type { HeatTableProps } from './heat-table.tsx';
import type { AmericasMapProps } from './map/americas-map.tsx';

/** What a chart shows, as plain data: the screen and the exported picture draw the same. */
export type Drawing =
  | ({ kind: 'bars' } & BarListProps)
  | ({ kind: 'curve' } & CumulativeChartProps)
  | ({ kind: 'heat' } & HeatTableProps)
  | ({ kind: 'map' } & AmericasMapProps);
