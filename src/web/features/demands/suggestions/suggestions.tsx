import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '../../../../domain/demands/suggestion.ts';
import type { Demand } from '../../../../domain/demands/wording.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import { useCampaign } from '../../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { Panel, QueryPanel } from '../../../shared/ui/panel.tsx';
import classes from '../demands.module.css';
import { LanguageSelect } from '../language-select.tsx';
import { ReadingText } from '../reading-text.tsx';
import { SuggestionCard } from './suggestion-card.tsx';

export interface SuggestionsProps {
  demand: Demand;
  locale: Locale;
  query: UseQueryResult<Suggestion[]>;
  onOpen: (change: { locale: Locale }) => void;
}

/** The text, and what colleagues would say otherwise, in every language. */
export function Suggestions({ demand, locale, query, onOpen }: SuggestionsProps) {
  const { t } = useTranslation();
  const { slug, locales } = useCampaign();
  const wordingIn = (language: Locale) => demand.wordings.find((wording) => wording.locale === language);
  return (
    <div className={classes.history}>
      <Panel
        title={LANGUAGE_NAMES[locale]}
        question={t('demands.suggestions.textHint')}
        actions={
          <LanguageSelect
            label={t('demands.read')}
            value={locale}
            offered={locales}
            onChange={(chosen) => onOpen({ locale: chosen })}
          />
        }
      >
        <ReadingText place={{ campaign: slug, demand: demand.key, locale }} wording={wordingIn(locale)} />
      </Panel>
      <QueryPanel
        title={t('demands.suggestions.title')}
        question={t('demands.suggestions.question')}
        query={query}
        isEmpty={(items) => items.length === 0}
        empty={<EmptyState title={t('demands.suggestions.none')} hint={t('demands.suggestions.noneHint')} />}
      >
        {(items) => (
          <ol className={classes.list}>
            {items.map((suggestion) => (
              <SuggestionCard
                key={suggestion.id}
                suggestion={suggestion}
                of={{ campaign: slug, demand: demand.key, id: suggestion.id }}
                newest={wordingIn(suggestion.locale)?.number ?? 0}
              />
            ))}
          </ol>
        )}
      </QueryPanel>
    </div>
  );
}
