import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Preparation } from '../../../domain/statements/publication.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { paths } from '../../shared/paths.ts';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import { usePartName } from './part-name.ts';
import classes from './statements.module.css';

export interface NextLanguagesProps {
  next: Preparation;
  onChoose: (locales: Locale[]) => void;
}

type Readiness = Preparation['locales'][number];

/** Which languages can be published, and what is in the way of the others. */
export function NextLanguages({ next, onChoose }: NextLanguagesProps) {
  const { t } = useTranslation();
  const { chosen, sourceLocale, locales, leftOut } = next;
  const toggle = (locale: Locale) =>
    onChoose(
      locales.map((one) => one.locale).filter((one) => (one === locale ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <>
      <ul className={classes.list}>
        {locales.map((one) => (
          <li key={one.locale}>
            <div>
              <Checkbox
                label={LANGUAGE_NAMES[one.locale]}
                classNames={{ label: classes.language ?? '' }}
                checked={chosen.includes(one.locale)}
                disabled={one.locale === sourceLocale || (one.blockers.length > 0 && !chosen.includes(one.locale))}
                onChange={() => toggle(one.locale)}
              />
              <Notes readiness={one} />
            </div>
            <Facts readiness={one} next={next} />
          </li>
        ))}
      </ul>
      {leftOut.map((key) => (
        <p key={key} className={classes.note}>
          {t('statements.next.leftOut', {
            part: t(`statements.next.leftOutPart.${key === 'preamble' ? 'preamble' : 'closing'}`),
          })}
        </p>
      ))}
    </>
  );
}

function Facts({ readiness: { locale, blockers, words }, next }: { readiness: Readiness; next: Preparation }) {
  const { t } = useTranslation();
  return (
    <div className={classes.pills}>
      {locale === next.sourceLocale && <span className={classes.note}>{t('statements.next.source')}</span>}
      <span className={classes.note}>{t('statements.next.words', { count: words })}</span>
      {words > next.wordLimit && (
        <StatePill tone="ochre">{t('statements.next.tooLong', { limit: next.wordLimit })}</StatePill>
      )}
      {blockers.length === 0 ? (
        <StatePill tone="teal">{t('statements.next.ready')}</StatePill>
      ) : (
        <StatePill tone="brick">{t('statements.next.blocked', { count: blockers.length })}</StatePill>
      )}
    </div>
  );
}

/** Each reason leads to the wording it is about. */
function Notes({ readiness: { locale, blockers, overtaken } }: { readiness: Readiness }) {
  const { t } = useTranslation();
  const campaign = useCampaignSlug();
  const nameOf = usePartName();
  if (blockers.length + overtaken.length === 0) return null;
  const wording = (key: string) => `${paths.demand(campaign, key)}?${new URLSearchParams({ locale }).toString()}`;
  return (
    <ul className={classes.notes}>
      {blockers.map((part) => (
        <li key={part.key}>
          <Link to={wording(part.key)}>{t(`statements.next.block.${part.block}`, { part: nameOf(part) })}</Link>
        </li>
      ))}
      {overtaken
        .filter(({ key }) => !blockers.some((part) => part.key === key))
        .map((part) => (
          <li key={part.key}>
            <Link to={wording(part.key)}>{t('statements.next.overtaken', { part: nameOf(part) })}</Link>
          </li>
        ))}
    </ul>
  );
}
