import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../../domain/locale/locale.ts';
import { isUnchanged, type PartChange, type StatementChanges } from '../../../domain/statements/compare-statements.ts';
import { useFormat } from '../../shared/i18n/format.ts';
import { LANGUAGE_NAMES } from '../../shared/i18n/languages.ts';
import { useLocale } from '../../shared/i18n/use-locale.ts';
import { StatePill, type Tone } from '../../shared/ui/state-pill.tsx';
import { usePartName } from './part-name.ts';
import classes from './statements.module.css';
import { WordingDiff } from './wording-diff.tsx';

const TONES: Record<PartChange['change'], Tone> = { added: 'teal', removed: 'brick', reworded: 'ochre' };

export interface ChangesProps {
  changes: StatementChanges;
  /** The languages that the text has now. */
  locales: readonly Locale[];
}

/** Everything that a version changes, word by word, in one language at a time. */
export function Changes({ changes, locales }: ChangesProps) {
  const { t } = useTranslation();
  const reader = useLocale();
  const [asked, setAsked] = useState<Locale>(reader);
  const locale = locales.includes(asked) ? asked : (locales[0] ?? asked);
  if (isUnchanged(changes)) return <p className={classes.note}>{t('statements.changes.noneAtAll')}</p>;
  const parts = changes.parts.filter(({ wordings }) => wordings.some((one) => one.locale === locale));
  return (
    <>
      <General changes={changes} />
      <NativeSelect
        size="xs"
        w="max-content"
        aria-label={t('statements.changes.language')}
        value={locale}
        data={locales.map((one) => ({ value: one, label: `${LANGUAGE_NAMES[one]} · ${countIn(changes, one)}` }))}
        onChange={({ currentTarget }) => setAsked(locales.find((one) => one === currentTarget.value) ?? locale)}
      />
      {parts.length === 0 && <p className={classes.note}>{t('statements.changes.none')}</p>}
      {parts.map((part) => (
        <Part key={part.key} part={part} locale={locale} />
      ))}
    </>
  );
}

const countIn = ({ parts }: StatementChanges, locale: Locale): number =>
  parts.filter(({ wordings }) => wordings.some((one) => one.locale === locale)).length;

function General({ changes: { locales, reordered } }: Pick<ChangesProps, 'changes'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const named = (list: readonly Locale[]) => format.list(list.map(format.language));
  return (
    <ul className={classes.general}>
      {locales.added.length > 0 && <li>{t('statements.changes.localesAdded', { languages: named(locales.added) })}</li>}
      {locales.removed.length > 0 && (
        <li>{t('statements.changes.localesRemoved', { languages: named(locales.removed) })}</li>
      )}
      {reordered && <li>{t('statements.changes.reordered')}</li>}
    </ul>
  );
}

function Part({ part, locale }: { part: PartChange; locale: Locale }) {
  const { t } = useTranslation();
  const nameOf = usePartName();
  const wording = part.wordings.find((one) => one.locale === locale);
  return (
    <section className={classes.part}>
      <h3>
        {nameOf(part)}{' '}
        <StatePill tone={TONES[part.change]} plain>
          {t(`statements.changes.${part.change}`)}
        </StatePill>
      </h3>
      {wording && <WordingDiff before={wording.before} after={wording.after} locale={locale} />}
    </section>
  );
}
