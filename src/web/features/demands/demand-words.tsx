import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Demand, Wording } from '../../../domain/demands/wording.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { paths } from '../../shared/paths.ts';
import { useMay } from '../../shared/session/session.ts';
import { Serif } from '../../shared/ui/serif.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { demandView } from './demand-view.ts';
import classes from './demands.module.css';
import { partName } from './part-name.ts';
import { wordingFor } from './wording-for.ts';

/** One demand of a list: its title in the reader's language (else as the source says it) and how each language stands. */
export function DemandWords({ demand, position }: { demand: Demand; position?: number }) {
  const { t } = useTranslation();
  const { slug, locales } = useCampaign();
  const reader = useLocale();
  const mayWrite = useMay('wording.save');
  const shown = wordingFor(demand, reader);
  const address = paths.demand(slug, demand.key);
  const { kind } = demand;
  return (
    <>
      <span className={classes.number}>{position}</span>
      <div className={classes.words}>
        <Serif as="h3" size="title" lang={kind === 'demand' ? (shown?.locale ?? demand.sourceLocale) : reader}>
          <Link to={address} className={classes.title}>
            {partName(t, demand, reader)}
          </Link>
        </Serif>
        {kind !== 'demand' && (
          <p className={classes.excerpt} lang={shown?.locale ?? reader}>
            {shown?.body ?? t(mayWrite ? `demands.invite.${kind}` : 'demands.partNotYet')}
          </p>
        )}
        <ul className={classes.pills}>
          {locales.map((locale) => (
            <li key={locale}>
              <Link to={address + demandView.write({ locale })}>
                <LocalePill
                  locale={locale}
                  wording={demand.wordings.find((wording) => wording.locale === locale)}
                  isSource={locale === demand.sourceLocale}
                />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

interface LocalePillProps {
  locale: Locale;
  wording: Wording | undefined;
  isSource: boolean;
}

/** The worst that can be said of a language: missing, then stale, then not approved yet. */
function LocalePill({ locale, wording, isSource }: LocalePillProps) {
  const { t } = useTranslation();
  const language = LANGUAGE_NAMES[locale];
  if (wording === undefined) return <StatePill tone="slate">{t('demands.pill.missing', { language })}</StatePill>;
  const { number, stale, state } = wording;
  if (stale) return <StatePill tone="ochre">{t('demands.pill.stale', { language, number })}</StatePill>;
  if (state !== 'approved') {
    return (
      <StatePill tone="ochre">
        {t('demands.pill.waits', { language, number, state: t(`demands.state.${state}`) })}
      </StatePill>
    );
  }
  return (
    <StatePill tone="teal">
      {t(isSource ? 'demands.pill.source' : 'demands.pill.current', { language, number })}
    </StatePill>
  );
}
