import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../i18n/format.ts';
import classes from './heat-table.module.css';
import './shades.css';
import { type Lead, LeadWords } from './lead.tsx';
import { ShadeLegend } from './shade-legend.tsx';
import { type ShadeScale, shadeScale } from './shade-scale.ts';

export interface HeatCell extends Lead {
  /** Of the column. */
  key: string;
  count: number;
  /** Nobody, where somebody was to be expected. */
  isGap?: boolean;
}

export interface HeatRow {
  key: string;
  label: string;
  /** One for each column, in their order. */
  cells: readonly HeatCell[];
}

export interface HeatTableProps {
  /** The whole in words: "Standing signatories by country and type". */
  caption: string;
  /** What the rows are. */
  corner: string;
  columns: readonly { key: string; label: string }[];
  rows: readonly HeatRow[];
  nobody: string;
  gap: string;
}

/** So many rows are shown before one asks for the others. */
const SHOWN = 12;

/** Two groupings crossed: numbers on shades, and empty cells that can be seen. */
export function HeatTable({ caption, corner, columns, rows, nobody, gap }: HeatTableProps) {
  const { t } = useTranslation();
  const id = useId();
  const [all, setAll] = useState(false);
  const scale = heatScale(rows);
  const hidden = rows.length - SHOWN;
  const shown = all || hidden <= 1 ? rows : rows.slice(0, SHOWN);
  const hasGaps = rows.some(({ cells }) => cells.some(({ isGap }) => isGap));
  return (
    <>
      {/* Wider than a phone: it scrolls by itself, also by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: there is no element for a group of cells */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without focus it could not be scrolled by keyboard */}
      <div role="group" className={classes.scroll} aria-labelledby={id} tabIndex={0}>
        <table className={classes.table}>
          <caption id={id}>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {corner}
              </th>
              {columns.map(({ key, label }) => (
                <th key={key} scope="col" className={classes.column}>
                  <span>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, label, cells }) => (
              <tr key={key}>
                <th scope="row" className={classes.row}>
                  {label}
                </th>
                {cells.map((cell) => (
                  <Cell key={cell.key} cell={cell} scale={scale} gap={gap} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.below}>
        <ShadeLegend scale={scale} nobody={nobody} gap={hasGaps ? gap : undefined} />
        {hidden > 1 && (
          <UnstyledButton className={classes.more} onClick={() => setAll(!all)} aria-expanded={all}>
            {all ? t('shared.chart.fewerRows') : t('shared.chart.moreRows', { count: hidden })}
          </UnstyledButton>
        )}
      </div>
    </>
  );
}

export const heatScale = (rows: readonly HeatRow[]): ShadeScale =>
  shadeScale(Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ count }) => count))));

function Cell({ cell, scale, gap }: { cell: HeatCell; scale: ShadeScale; gap: string }) {
  const format = useFormat();
  const { count, isGap, key: _, ...lead } = cell;
  const number = (
    <>
      {format.number(count)}
      {isGap && <VisuallyHidden> {gap}</VisuallyHidden>}
    </>
  );
  return (
    <td className={classes.cell} data-level={scale.levelOf(count)} data-gap={isGap || undefined}>
      {lead.to === undefined ? (
        number
      ) : (
        <Link to={lead.to} preventScrollReset={lead.does === 'filter'} aria-current={lead.isOn || undefined}>
          {number} <LeadWords lead={lead} />
        </Link>
      )}
    </td>
  );
}
