import { useTranslation } from 'react-i18next';
import { useCampaign } from '../campaign/campaign.ts';
import { useFormat } from '../i18n/format.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { useNow } from '../ui/use-now.ts';
import { useChartScope } from './chart-scope.ts';
import type { PictureWords } from './pictures/picture.ts';

/** What stands on every saved chart besides the chart: what it is, of when, from where. */
export function useChartWords(title: string, question: string): Omit<PictureWords, 'notes'> {
  const { t } = useTranslation();
  const format = useFormat();
  const locale = useLocale();
  const campaign = useCampaign();
  const now = useNow();
  const scope = useChartScope();
  return {
    title,
    question,
    scope,
    date: t('shared.chart.asOf', { moment: format.dateTime(now) }),
    source: t('shared.chart.source', { campaign: campaign.title[locale], host: window.location.host }),
  };
}
