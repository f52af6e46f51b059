import { lazy, Suspense } from 'react';
import { LoadingLines } from '../ui/panel.tsx';
import { BarList } from './bar-list.tsx';
import { CumulativeChart } from './cumulative-chart.tsx';
import type { Drawing } from './drawing.ts';
import { HeatTable } from './heat-table.tsx';

/** Shapes of countries are large, so they come when somebody wants a map. */
const AmericasMap = lazy(() => import('./map/americas-map.tsx'));

/** A drawing on the screen. */
export function Drawn({ drawing, lines }: { drawing: Drawing; lines: number }) {
  switch (drawing.kind) {
    case 'bars':
      return <BarList {...drawing} />;
    case 'curve':
      return <CumulativeChart {...drawing} />;
    case 'heat':
      return <HeatTable {...drawing} />;
    case 'map':
      return (
        <Suspense fallback={<LoadingLines lines={lines} />}>
          <AmericasMap {...drawing} />
        </Suspense>
      );
  }
}
