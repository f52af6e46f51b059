import { Anchor, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mergeFieldName } from '../../../../domain/letters/merge-fields.ts';
import type { Finding, FindingCode, Place } from '../../../../domain/letters/preflight.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { paths } from '../../../shared/paths.ts';
import type { LetterPlace } from '../queries.ts';
import classes from './approval.module.css';

export interface FindingRowProps {
  place: LetterPlace;
  finding: Finding;
  offices: readonly Office[];
  /** Whoever goes where it is mended leaves the list. */
  onFollow: () => void;
  accepted?: boolean;
  onAccept?: (code: FindingCode, does: boolean) => void;
}

/** What was found, where, and the way to mend it; where that is possible, accepting it instead. */
export function FindingRow({ place, finding, offices, onFollow, accepted, onAccept }: FindingRowProps) {
  const { t } = useTranslation();
  const { code, count } = finding;
  const places = usePlaces(finding.places, offices);
  return (
    <li className={classes.finding}>
      <p className={classes.sentence}>{t(`letterApproval.finding.${code}.sentence`, { count })}</p>
      {places && <p className={classes.places}>{places}</p>}
      <p className={classes.mend}>
        <Anchor component={Link} to={addressOf(place, finding)} onClick={onFollow} inherit>
          {t(`letterApproval.finding.${code}.mend`)}
        </Anchor>
      </p>
      {onAccept && (
        <Checkbox
          checked={accepted ?? false}
          onChange={(event) => onAccept(code, event.currentTarget.checked)}
          label={t('letterApproval.preflight.accept')}
        />
      )}
    </li>
  );
}

const SHOWN = 8;

/** "reply by: Uruguay, Chile and 18 more": fields first, each with the countries it concerns. */
function usePlaces(places: readonly Place[], offices: readonly Office[]): string {
  const { t } = useTranslation();
  const format = useFormat();
  const reader = useLocale();
  const nameOf = (id: string | undefined) => {
    const office = offices.find((one) => one.id === id);
    return office && format.country(office.country);
  };
  const groups = Map.groupBy(places, ({ field, locale, officeId }) => field ?? (officeId ? '' : (locale ?? '')));
  return [...groups]
    .map(([key, group]) => {
      const countries = group.flatMap(({ officeId }) => nameOf(officeId) ?? []);
      const [first] = group;
      const head = first?.field
        ? mergeFieldName(first.field, reader)
        : !first?.officeId && first?.locale
          ? LANGUAGE_NAMES[first.locale]
          : '';
      const more = countries.length - SHOWN;
      const listed = format.list([
        ...countries.slice(0, SHOWN),
        ...(more > 0 ? [t('letterApproval.preflight.more', { count: more })] : []),
      ]);
      return key === '' ? listed : [head, listed].filter(Boolean).join(': ');
    })
    .join(' · ');
}

/** Where it is mended. */
function addressOf({ campaign, letter }: LetterPlace, { code, places: [first] }: Finding): string {
  switch (code) {
    case 'unverifiedCited':
      return paths.verification(campaign);
    case 'consentNotCovering':
      return paths.consent(campaign);
    case 'addressMissing':
      return `${paths.officials(campaign)}?email=missing`;
    case 'addressExpired':
      return `${paths.officials(campaign)}?email=expired`;
    case 'addressBounced':
      return `${paths.officials(campaign)}?email=bounced`;
    case 'formerHolder':
      return first?.officeId ? paths.official(campaign, first.officeId) : paths.officials(campaign);
    default:
      return `${paths.letter(campaign, letter)}${searchOf(first)}`;
  }
}

function searchOf(place: Place | undefined): string {
  const search = new URLSearchParams({
    ...(place?.officeId ? { office: place.officeId } : {}),
    ...(place?.locale ? { locale: place.locale } : {}),
  }).toString();
  return search && `?${search}`;
}
