import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LETTER_STATES, type LetterState } from '../../../domain/letters/letter-state.ts';
import { SIGNATURE_STATES, type SignatureState } from '../../../domain/signatories/signature-state.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { signatoryFilters } from '../../shared/signatory-filters.ts';
import { SIGNATURE_TONE } from '../../shared/signature-tone.ts';
import { Meter, Numeral } from '../../shared/ui/numeral.tsx';
import { QueryContent } from '../../shared/ui/panel.tsx';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';
import { ConsentFigure } from './consent-figure.tsx';
import classes from './overview.module.css';
import type { OverviewData } from './queries.ts';

const LETTER_TONES: Record<LetterState, Tone> = {
  draft: 'ochre',
  inReview: 'ochre',
  approved: 'teal',
  sending: 'indigo',
  sent: 'teal',
};

/** The numbers first: standing, countries, states, letters. */
export function Figures({ query }: { query: UseQueryResult<OverviewData> }) {
  const { t } = useTranslation();
  return (
    <section aria-label={t('overview.figures')}>
      <QueryContent query={query} lines={4}>
        {(data) => (
          <div className={classes.figures} data-many={data.consent.meanings > 1 || undefined}>
            <Standing {...data} />
            <Countries {...data} />
            <States {...data} />
            {data.consent.meanings > 1 && (
              <Figure label={t('overview.consent.title', { number: data.consent.version })}>
                <ConsentFigure {...data.consent} />
              </Figure>
            )}
            <Letters {...data} />
          </div>
        )}
      </QueryContent>
    </section>
  );
}

function Standing({ standing, goal, individuals }: OverviewData) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = goal === null ? undefined : t('overview.ofGoal', { goal: format.number(goal) });
  return (
    <Figure label={t('overview.standing')}>
      <Numeral value={standing} unit={words} />
      {goal !== null && (
        <Meter
          value={standing}
          of={goal}
          label={t('overview.ofTotal', { value: format.number(standing), total: format.number(goal) })}
        />
      )}
      {individuals.standing > 0 && (
        <p className={classes.aside}>
          {t('overview.individuals', { count: individuals.standing, shown: format.number(individuals.standing) })}
        </p>
      )}
    </Figure>
  );
}

function Countries({ countries }: OverviewData) {
  const { t } = useTranslation();
  const { standing, addressed, addressedStanding } = countries;
  const elsewhere = standing - addressedStanding;
  if (addressed === 0) {
    return (
      <Figure label={t('overview.countries')}>
        <Numeral value={standing} />
      </Figure>
    );
  }
  return (
    <Figure label={t('overview.countries')}>
      <Numeral value={addressedStanding} unit={t('overview.ofAddressed', { count: addressed })} />
      <Meter
        tone="indigo"
        value={addressedStanding}
        of={addressed}
        label={t('overview.ofTotal', { value: addressedStanding, total: addressed })}
      />
      {elsewhere > 0 && <p className={classes.aside}>{t('overview.elsewhere', { count: elsewhere })}</p>}
    </Figure>
  );
}

function States({ byState, standing, individuals }: OverviewData) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  const shown = SIGNATURE_STATES.filter((state) => byState[state] > 0 && state !== 'verified');
  // The list shows individuals too, where there are any; these numbers are of organisations.
  const apart = (state: SignatureState) => (individuals.byState[state] > 0 ? ({ kind: 'organizations' } as const) : {});
  return (
    <Figure label={t('overview.verified')}>
      <Numeral
        value={byState.verified}
        unit={t('overview.ofStanding', { count: standing, shown: format.number(standing) })}
      />
      <Pills>
        {shown.map((state) => (
          <li key={state}>
            <Link to={paths.signatories(campaign) + signatoryFilters.write({ state: [state], ...apart(state) })}>
              <StatePill tone={SIGNATURE_TONE[state]} plain>
                {t('overview.pill', {
                  value: format.number(byState[state]),
                  word: t(`overview.states.${state}`, { count: byState[state] }),
                })}
              </StatePill>
            </Link>
          </li>
        ))}
      </Pills>
    </Figure>
  );
}

function Letters({ letters }: OverviewData) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  return (
    <Figure label={t('overview.letters')}>
      <Numeral value={letters.sent} unit={t('overview.letterStates.sent', { count: letters.sent })} />
      <Pills>
        {LETTER_STATES.filter((state) => letters[state] > 0 && state !== 'sent').map((state) => (
          <li key={state}>
            <Link to={paths.letters(campaign)}>
              <StatePill tone={LETTER_TONES[state]} plain>
                {t('overview.pill', {
                  value: format.number(letters[state]),
                  word: t(`overview.letterStates.${state}`, { count: letters[state] }),
                })}
              </StatePill>
            </Link>
          </li>
        ))}
      </Pills>
    </Figure>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.figure}>
      <h2 className={classes.label}>{label}</h2>
      {children}
    </div>
  );
}

const Pills = ({ children }: { children: ReactNode }) => <ul className={classes.pills}>{children}</ul>;
