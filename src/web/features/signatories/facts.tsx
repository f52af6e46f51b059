import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignatoryDetail } from '../../../domain/signatories/signatory.ts';
import { verificationOf } from '../../../domain/signatories/verification.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { titleOf } from './demand-title.ts';
import classes from './signatories.module.css';

/** The facts of one signatory; what is not known is left out. */
export function Facts({ signatory }: { signatory: SignatoryDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const {
    acronym,
    aliases,
    country,
    type,
    website,
    display,
    signedOn,
    locale,
    statementVersion,
    consent,
    source,
    note,
  } = signatory;
  return (
    <dl className={classes.facts}>
      {acronym && <Fact label={t('signatories.field.acronym')}>{acronym}</Fact>}
      {aliases.length > 0 && <Fact label={t('signatories.field.aliases')}>{format.list(aliases)}</Fact>}
      <Fact label={t('signatories.field.country')}>{format.country(country)}</Fact>
      <Fact label={t('signatories.field.type')}>{t(`vocabulary.orgType.${type}`)}</Fact>
      {website && (
        <Fact label={t('signatories.field.website')}>
          <a className={classes.link} href={website} rel="noreferrer noopener" target="_blank">
            {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
      <Fact label={t('signatories.field.representative')}>
        <Representative of={signatory.representative} />
      </Fact>
      <Fact label={t('signatories.field.agreed')}>
        {signatory.purposeAgreedOn === null
          ? t('signatories.detail.notAgreed')
          : t('signatories.detail.agreed', {
              day: format.date(signatory.purposeAgreedOn),
              purpose: signatory.purpose,
            })}
      </Fact>
      <Fact label={t('signatories.field.identity')}>
        <Identity of={signatory} />
      </Fact>
      <Fact label={t('signatories.field.signedOn')}>{format.date(signedOn)}</Fact>
      <Fact label={t('signatories.field.statement')}>
        {t('signatories.detail.version', { number: statementVersion, language: format.language(locale) })}
      </Fact>
      {consent !== null && (signatory.awaited || consent !== 'current') && (
        <Fact label={t('signatories.field.consent')}>
          {signatory.awaited
            ? t('signatories.consent.awaited', { number: signatory.awaited.number })
            : t(`signatories.consent.said.${consent}`, {
                number: consent === 'declined' ? signatory.declinedVersion : statementVersion,
                day: signatory.renewedAt === null ? '' : format.date(signatory.renewedAt),
              })}
        </Fact>
      )}
      {signatory.reservations.length > 0 && (
        <Fact label={t('signatories.field.reservations')}>
          <Reservations of={signatory} />
        </Fact>
      )}
      <Fact label={t('signatories.field.display')}>{t(`vocabulary.display.${display}`)}</Fact>
      {source && <Fact label={t('signatories.field.source')}>{source}</Fact>}
      {note && <Fact label={t('signatories.field.note')}>{note}</Fact>}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Demands by the numbers and titles of the version it was given for. */
function Reservations({ of: { reservations, demands } }: { of: SignatoryDetail }) {
  const locale = useLocale();
  return (
    <ul className={classes.reservations}>
      {demands.map((demand, index) => {
        const found = reservations.find(({ demandKey }) => demandKey === demand.key);
        if (!found) return null;
        return (
          <li key={demand.key}>
            {index + 1} · {titleOf(demand, locale)}
            {found.note && <q>{found.note}</q>}
          </li>
        );
      })}
    </ul>
  );
}

/** How sure one may be of who signed; of a verified one by whom, when and on what ground. */
function Identity({ of }: { of: SignatoryDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { identity, mailDomainMatches, askedBackAt } = of;
  const verified = identity === 'verified' ? verificationOf(of) : undefined;
  const said = [
    verified
      ? t('signatories.identity.verified', {
          name: verified.by,
          day: format.date(verified.at),
          ground: verified.ground ? t(`signatories.ground.${verified.ground}`) : t('signatories.ground.unsaid'),
        })
      : t(`vocabulary.identity.${identity}`),
    mailDomainMatches && identity !== 'domain-matches' && t('signatories.identity.domain'),
    askedBackAt && !verified && t('signatories.identity.asked', { day: format.date(askedBackAt) }),
  ].filter(Boolean);
  return (
    <>
      {said.map((line, index) => (
        <span key={line || index}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </>
  );
}

function Representative({ of }: { of: SignatoryDetail['representative'] }) {
  const { t } = useTranslation();
  if (!of || !(of.name || of.role || of.email)) return t('signatories.detail.nobody');
  return (
    <>
      {[of.name, of.role].filter(Boolean).join(', ')}
      {of.email && (
        <>
          <br />
          <a className={classes.link} href={`mailto:${encodeURIComponent(of.email).replace('%40', '@')}`}>
            {of.email}
          </a>
        </>
      )}
    </>
  );
}
