import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OrganizationRow } from '../../../domain/organizations/organization-list.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { SIGNATURE_TONE } from '../../shared/signature-tone.ts';
import { RowTable } from '../../shared/ui/row-table.tsx';
import { StatePill } from '../../shared/ui/state-pill.tsx';
import classes from './organizations.module.css';

/** Entries of the registry, and how each stands to the campaign. */
export function OrganizationTable({ campaign, rows }: { campaign: string; rows: readonly OrganizationRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <RowTable
      label={t('organizations.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('organizations.field.name'),
          cell: ({ id, name, acronym }) => (
            <>
              <Link className={classes.name} to={paths.organization(campaign, id)}>
                {name}
              </Link>
              {acronym && <span className={classes.acronym}>{acronym}</span>}
            </>
          ),
        },
        { key: 'country', label: t('organizations.field.country'), cell: ({ country }) => format.country(country) },
        { key: 'type', label: t('organizations.field.type'), cell: ({ type }) => t(`vocabulary.orgType.${type}`) },
        {
          key: 'signed',
          label: t('organizations.field.signed'),
          cell: ({ signature, earlier }) =>
            signature ? (
              <StatePill tone={SIGNATURE_TONE[signature.state]}>
                {t(`vocabulary.signatureState.${signature.state}`)}
              </StatePill>
            ) : earlier.length > 0 ? (
              t('organizations.earlierOnly', { count: earlier.length })
            ) : (
              t('organizations.neverSigned')
            ),
        },
        {
          key: 'tags',
          label: t('organizations.field.tags'),
          cell: ({ tags }) => (
            <span className={classes.tags}>
              {tags.map((tag) => (
                <Badge key={tag} variant="default" tt="none" fw={500}>
                  {tag}
                </Badge>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}
