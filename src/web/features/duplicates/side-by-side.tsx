import { Radio } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComparedEntry, DuplicateDetail } from '../../../domain/duplicates/duplicate.ts';
import type { ChosenField } from '../../../domain/duplicates/merged-fields.ts';
import { useCampaignSlug } from '../../shared/campaign/campaign.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { paths } from '../../shared/paths.ts';
import { CHOSEN_FIELDS, type Chosen, differs, type Half } from './choices.ts';
import classes from './duplicates.module.css';
import { Signed } from './signed.tsx';

export interface SideBySideProps {
  pair: DuplicateDetail;
  chosen: Chosen;
  disabled: boolean;
  onChoose: (chosen: Chosen) => void;
}

/** Both entries, field by field: where they differ one is chosen, all else is united. */
export function SideBySide({ pair, chosen, disabled, onChoose }: SideBySideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.sides}>
      <Choice
        label={t('duplicates.pair.stays')}
        value={chosen.keep}
        disabled={disabled}
        onChoose={(keep) => onChoose({ ...chosen, keep })}
        option={(half) => (
          <>
            {t(`duplicates.pair.${half}`)} <Since entry={pair[half]} />
          </>
        )}
      />
      {CHOSEN_FIELDS.map((field) =>
        differs(pair.a, pair.b, field) ? (
          <Choice
            key={field}
            label={t(`duplicates.field.${field}`)}
            value={chosen.fields[field]}
            disabled={disabled}
            onChoose={(half) => onChoose({ ...chosen, fields: { ...chosen.fields, [field]: half } })}
            option={(half) => <Value entry={pair[half]} field={field} />}
          />
        ) : (
          pair.a[field] && (
            <Row key={field} label={t(`duplicates.field.${field}`)}>
              <div className={classes.both}>
                <Value entry={pair.a} field={field} />{' '}
                <span className={classes.soft}>{t('duplicates.pair.alike')}</span>
              </div>
            </Row>
          )
        ),
      )}
      <United pair={pair} />
      <Row label={t('duplicates.field.people')}>
        {HALVES.map((half) => (
          <div key={half}>{format.number(pair[half].people)}</div>
        ))}
      </Row>
      <Row label={t('duplicates.pair.signed')}>
        {HALVES.map((half) => (
          <Signed key={half} entry={pair[half]} />
        ))}
      </Row>
    </div>
  );
}

const HALVES: readonly Half[] = ['a', 'b'];

function Row({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row of the grid
    <div role="group" aria-labelledby={id} className={classes.row}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      {children}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: Half;
  disabled: boolean;
  onChoose: (half: Half) => void;
  option: (half: Half) => ReactNode;
}

function Choice({ label, value, disabled, onChoose, option }: ChoiceProps) {
  const name = useId();
  return (
    <Row label={label}>
      {HALVES.map((half) => (
        <Radio
          key={half}
          name={name}
          value={half}
          checked={value === half}
          disabled={disabled}
          onChange={() => onChoose(half)}
          label={option(half)}
        />
      ))}
    </Row>
  );
}

function Value({ entry, field }: { entry: ComparedEntry; field: ChosenField }) {
  const { t } = useTranslation();
  const format = useFormat();
  const campaign = useCampaignSlug();
  if (field === 'name')
    return (
      <>
        <strong className={classes.name}>{entry.name}</strong>{' '}
        <Link to={paths.organization(campaign, entry.id)}>{t('duplicates.pair.open')}</Link>
      </>
    );
  if (field === 'country') return format.country(entry.country);
  if (field === 'type') return t(`vocabulary.orgType.${entry.type}`);
  const text = entry[field];
  return text ? (
    <span className={classes.name}>{text}</span>
  ) : (
    <span className={classes.soft}>{t('duplicates.pair.nothing')}</span>
  );
}

function Since({ entry: { createdAt } }: { entry: ComparedEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  return <span className={classes.soft}>{t('duplicates.pair.since', { date: format.date(createdAt) })}</span>;
}

const UNITED = ['aliases', 'formerNames', 'names', 'mailDomains', 'tags', 'note'] as const;

function United({ pair }: { pair: DuplicateDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const textsOf = (entry: ComparedEntry, field: (typeof UNITED)[number]): string[] => {
    if (field === 'names') return entry.otherNames;
    if (field === 'note') return entry.note === '' ? [] : [entry.note];
    return entry[field];
  };
  return UNITED.filter((field) => HALVES.some((half) => textsOf(pair[half], field).length > 0)).map((field) => (
    <Row key={field} label={`${t(`duplicates.field.${field}`)} (${t('duplicates.pair.united')})`}>
      {HALVES.map((half) => (
        <div key={half} className={classes.name}>
          {format.list(textsOf(pair[half], field)) || (
            <span className={classes.soft}>{t('duplicates.pair.nothing')}</span>
          )}
        </div>
      ))}
    </Row>
  ));
}
