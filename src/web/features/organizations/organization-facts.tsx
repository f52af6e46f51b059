import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LOCALES } from '../../../domain/locale/locale.ts';
import type { OrganizationDetail } from '../../../domain/organizations/organization.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import classes from './organizations.module.css';

/** What the registry says of an organisation; what is not known is left out. */
export function OrganizationFacts({
  campaign,
  organization: of,
}: {
  campaign: string;
  organization: OrganizationDetail;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const inLanguages = LOCALES.flatMap((locale) => (of.names[locale] ? [{ locale, name: of.names[locale] }] : []));
  return (
    <dl className={classes.facts}>
      {of.acronym && <Fact label={t('organizations.field.acronym')}>{of.acronym}</Fact>}
      {of.aliases.length > 0 && <Fact label={t('organizations.field.aliases')}>{format.list(of.aliases)}</Fact>}
      {of.formerNames.length > 0 && (
        <Fact label={t('organizations.field.formerNames')}>{format.list(of.formerNames)}</Fact>
      )}
      {inLanguages.map(({ locale, name }) => (
        <Fact key={locale} label={t('organizations.nameIn', { language: format.language(locale) })}>
          <span lang={locale}>{name}</span>
        </Fact>
      ))}
      <Fact label={t('organizations.field.country')}>{format.country(of.country)}</Fact>
      <Fact label={t('organizations.field.type')}>{t(`vocabulary.orgType.${of.type}`)}</Fact>
      {of.parent && (
        <Fact label={t('organizations.field.parentId')}>
          <Link to={paths.organization(campaign, of.parent.id)}>{of.parent.name}</Link>
        </Fact>
      )}
      {of.chapters.length > 0 && (
        <Fact label={t('organizations.chapters')}>
          <ul className={classes.plain}>
            {of.chapters.map(({ id, name, country }) => (
              <li key={id}>
                <Link to={paths.organization(campaign, id)}>{name}</Link> · {format.country(country)}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {of.website && (
        <Fact label={t('organizations.field.website')}>
          <a href={of.website} rel="noreferrer noopener" target="_blank">
            {of.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
      {of.mailDomains.length > 0 && (
        <Fact label={t('organizations.field.mailDomains')}>{of.mailDomains.join(', ')}</Fact>
      )}
      {of.tags.length > 0 && (
        <Fact label={t('organizations.field.tags')}>
          <span className={classes.tags}>
            {of.tags.map((tag) => (
              <Badge key={tag} variant="default" tt="none" fw={500}>
                {tag}
              </Badge>
            ))}
          </span>
        </Fact>
      )}
      {of.note && (
        <Fact label={t('organizations.field.note')}>
          <span className={classes.note}>{of.note}</span>
        </Fact>
      )}
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
