import { ActionIcon } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartMenuOpenProps } from './chart-menu-open.tsx';

const ChartMenuOpen = lazy(() => import('./chart-menu-open.tsx'));

export type ChartMenuProps = Omit<ChartMenuOpenProps, 'children'> & { isReady: boolean };

/** Saves a chart: as a picture for a report, or its numbers. */
export function ChartMenu({ isReady, ...menu }: ChartMenuProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const button = (
    <ActionIcon
      aria-label={t('shared.chart.saveOf', { title: menu.title })}
      title={t('shared.chart.save')}
      aria-haspopup="menu"
      aria-expanded={false}
      disabled={!isReady}
      onClick={() => setWanted(true)}
    >
      <IconDownload size={16} aria-hidden />
    </ActionIcon>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <ChartMenuOpen {...menu}>{button}</ChartMenuOpen>
    </Suspense>
  );
}
