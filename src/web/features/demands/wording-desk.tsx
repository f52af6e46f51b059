import { useTranslation } from 'react-i18next';
import type { Demand } from '../../../domain/demands/wording.ts';
import { wordingPlace } from '../../../domain/live/place.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { PresenceLine } from '../../shared/live/presence-line.tsx';
import { useMay } from '../../shared/session/session.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './demands.module.css';
import { LanguageSelect } from './language-select.tsx';
import { ReadingText } from './reading-text.tsx';
import { SourceChange } from './source-change.tsx';
import { WordingActs } from './wording-acts.tsx';
import { WordingEditor } from './wording-editor.tsx';

export interface WordingDeskProps {
  demand: Demand;
  locale: Locale;
  beside: Locale;
  onOpen: (languages: { locale?: Locale; beside?: Locale }) => void;
}

/** Two languages beside each other, the source first; for a stale translation also what changed in the source. */
export function WordingDesk({ demand, locale, beside, onOpen }: WordingDeskProps) {
  const { t } = useTranslation();
  const { slug, locales } = useCampaign();
  const mayEdit = useMay('wording.save');
  const { sourceLocale } = demand;
  const edited = demand.wordings.find((wording) => wording.locale === locale);
  const read = demand.wordings.find((wording) => wording.locale === beside);
  const stale = edited?.stale === true;
  const place = { campaign: slug, demand: demand.key, locale };
  const reading = (
    <Panel
      key="reading"
      title={LANGUAGE_NAMES[beside]}
      actions={
        <>
          {beside === sourceLocale && (
            <StatePill tone="slate" plain>
              {t('demands.source')}
            </StatePill>
          )}
          <LanguageSelect
            label={t('demands.readBeside')}
            value={beside}
            offered={locales.filter((offered) => offered !== locale)}
            onChange={(chosen) => onOpen({ beside: chosen, locale })}
          />
        </>
      }
    >
      <ReadingText place={{ ...place, locale: beside }} wording={read} />
    </Panel>
  );
  const editing = (
    <Panel
      key="editing"
      title={LANGUAGE_NAMES[locale]}
      {...(stale ? { tone: 'ochre' as const } : {})}
      actions={
        <>
          {locale === sourceLocale && (
            <StatePill tone="slate" plain>
              {t('demands.source')}
            </StatePill>
          )}
          <LanguageSelect
            label={t(mayEdit ? 'demands.edit' : 'demands.read')}
            value={locale}
            offered={locales}
            onChange={(chosen) => onOpen({ locale: chosen, beside: chosen === beside ? locale : beside })}
          />
        </>
      }
    >
      {edited && <WordingActs place={place} wording={edited} />}
      {mayEdit ? (
        <WordingEditor
          key={`${demand.key} ${locale}`}
          place={place}
          kind={demand.kind}
          newest={edited}
          source={demand.wordings.find((wording) => wording.locale === sourceLocale)}
        />
      ) : (
        <ReadingText place={place} wording={edited} />
      )}
    </Panel>
  );
  return (
    <div className={classes.desk} data-stale={stale || undefined}>
      <PresenceLine place={wordingPlace(demand.key, locale)} />
      {locale === sourceLocale ? [editing, reading] : [reading, editing]}
      {stale && <SourceChange demand={demand} wording={edited} />}
    </div>
  );
}
