import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Where a mark of a chart leads: to the list that it counts, or to the same charts for this mark alone. */
export interface Lead {
  to?: string;
  /** What following it does; opens a list by itself. */
  does?: 'list' | 'filter';
  /** The charts show this mark alone already; following it shows all again. */
  isOn?: boolean;
}

/** What following a mark does, in words. */
export function useLeadWords(): (lead: Lead) => string {
  const { t } = useTranslation();
  return ({ does, isOn }) => {
    if (does !== 'filter') return t('shared.chart.openList');
    return isOn ? t('shared.chart.showAll') : t('shared.chart.showOnly');
  };
}

export function LeadWords({ lead }: { lead: Lead }) {
  return <VisuallyHidden>{useLeadWords()(lead)}</VisuallyHidden>;
}
