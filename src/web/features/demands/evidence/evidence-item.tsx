import { Anchor, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../../../../domain/demands/evidence.ts';
import { LOCALES } from '../../../../domain/locale/locale.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../../shared/i18n/languages.ts';
import { useLocale } from '../../../shared/i18n/use-locale.ts';
import { useMay } from '../../../shared/session/session.ts';
import { ConfirmButton } from '../../../shared/ui/confirm-button.tsx';
import { Serif } from '../../../shared/ui/serif.tsx';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import classes from '../demands.module.css';
import { type EvidenceOf, useRemoveEvidence } from './change-evidence.ts';

interface EvidenceItemProps {
  of: EvidenceOf;
  evidence: Evidence;
  onEdit: () => void;
}

/** One fact in the reader's language, else in one it has, with its source and when to look again. */
export function EvidenceItem({ of, evidence, onEdit }: EvidenceItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const reader = useLocale();
  const mayWrite = useMay('evidence.write');
  const remove = useRemoveEvidence(of);
  const { fact, source, sourceUrl, sourceDate, checkAgainBy, overdue, id, version } = evidence;
  const shown = [reader, ...LOCALES].find((locale) => fact[locale] !== undefined) ?? reader;
  const missing = LOCALES.filter((locale) => fact[locale] === undefined);
  return (
    <li className={classes.version}>
      <div className={classes.fact}>
        <Serif lang={shown}>{fact[shown]}</Serif>
        <p>
          {t('demands.evidence.sourceIs')}{' '}
          {sourceUrl === null ? (
            source
          ) : (
            <Anchor href={sourceUrl} target="_blank" rel="noreferrer" inherit underline="always">
              {source}
            </Anchor>
          )}
          {sourceDate !== null && `, ${format.date(sourceDate)}`}
        </p>
        {missing.length > 0 && (
          <p>
            {t('demands.evidence.missing', { languages: format.list(missing.map((locale) => LANGUAGE_NAMES[locale])) })}
          </p>
        )}
        {checkAgainBy !== null && (
          <div className={classes.meta}>
            {overdue ? (
              <StatePill tone="ochre">{t('demands.evidence.overdue', { day: format.date(checkAgainBy) })}</StatePill>
            ) : (
              <span className={classes.count}>{t('demands.evidence.checkBy', { day: format.date(checkAgainBy) })}</span>
            )}
          </div>
        )}
      </div>
      {mayWrite && (
        <Group gap={6}>
          <Button size="xs" onClick={onEdit} aria-label={t('demands.evidence.editOf', { source })}>
            {t('shared.action.edit')}
          </Button>
          <ConfirmButton
            size="xs"
            aria-label={t('demands.evidence.removeOf', { source })}
            title={t('demands.evidence.removeTitle')}
            verb={t('shared.action.remove')}
            explanation={t('demands.evidence.removeExplanation')}
            onConfirm={() => remove.mutateAsync({ id, seen: version })}
          >
            {t('shared.action.remove')}
          </ConfirmButton>
        </Group>
      )}
    </li>
  );
}
