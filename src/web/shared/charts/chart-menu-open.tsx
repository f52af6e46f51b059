import { Menu } from '@mantine/core';
import { IconPhoto, IconTable, IconVector } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format.ts';
import { type ChartTable, toCsv } from './chart-table.ts';
import type { Drawing } from './drawing.ts';
import type { PictureFormat } from './pictures/save-picture.ts';
import { saveFile } from './save-file.ts';
import { useChartWords } from './use-chart-words.ts';

export interface ChartMenuOpenProps {
  title: string;
  question: string;
  fileName: string;
  table: () => ChartTable;
  drawing: () => Drawing;
  notes: () => readonly string[];
  /** The button that it opens from. */
  children: ReactElement;
}

/** The menu itself; fetched when first wanted, and what draws pictures when one is. */
export default function ChartMenuOpen({
  title,
  question,
  fileName,
  table,
  drawing,
  notes,
  children,
}: ChartMenuOpenProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useChartWords(title, question);
  const picture = useMutation({
    mutationFn: async (as: PictureFormat) => {
      const { savePicture } = await import('./pictures/save-picture.ts');
      await savePicture(fileName, as, { words: { ...words, notes: notes() }, drawing: drawing(), format });
    },
  });
  const saveCsv = () => {
    const about = [title, words.scope, ...notes(), words.date, words.source].filter((line) => line !== undefined);
    saveFile(`${fileName}.csv`, toCsv(table(), about), 'text/csv;charset=utf-8');
  };
  // This button took the place of the one that was pressed, so the menu does not know where to return focus.
  const box = useRef<HTMLDivElement>(null);
  const backToButton = () => box.current?.querySelector('button')?.focus();
  return (
    // In place, not in a portal: the menu belongs to its chart's region.
    <div ref={box}>
      <Menu
        defaultOpened
        withInitialFocusPlaceholder={false}
        withinPortal={false}
        floatingStrategy="fixed"
        onClose={backToButton}
        position="bottom-end"
        width={230}
      >
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => picture.mutate('png')}>
            {t('shared.chart.savePng')}
          </Menu.Item>
          <Menu.Item leftSection={<IconVector size={16} aria-hidden />} onClick={() => picture.mutate('svg')}>
            {t('shared.chart.saveSvg')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTable size={16} aria-hidden />} onClick={saveCsv}>
            {t('shared.chart.exportCsv')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
