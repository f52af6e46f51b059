import { Button, SegmentedControl } from '@mantine/core';
import { useDeferredValue, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { doubtsOf } from '../../../../domain/letters/field-doubts.ts';
import { fieldsIn } from '../../../../domain/letters/fields-in.ts';
import type { RenderedLetter } from '../../../../domain/letters/rendered-letter.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { useFormat } from '../../../shared/i18n/format.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { LoadingLines } from '../../../shared/ui/panel.tsx';
import { StatePill } from '../../../shared/ui/state-pill.tsx';
import { useUrlState } from '../../../shared/url-state.ts';
import { letterView } from '../letter-view.ts';
import type { Text } from '../queries.ts';
import { RenderedSheet } from '../rendered-letter.tsx';
import type { LetterTexts } from '../texts-state/letter-texts.ts';
import classes from './preview.module.css';
import type { Looks } from './use-looks.ts';
import { rendered } from './use-rendered.ts';

interface AllOfficesProps {
  looks: Looks;
  texts: LetterTexts;
  languageFor: (wanted: Locale) => Locale;
  onChange: (officeId: string) => void;
}

interface OneSheet {
  office: Office;
  locale: Locale;
  letter: RenderedLetter;
  /** Fields without a value, with an empty or an odd one. */
  problems: number;
}

/** Sheets that are drawn at first; more are drawn when asked for. */
const AT_ONCE = 60;

/** Every office's letter as a small sheet, to be scanned with the eye; one leads to its office. */
export function AllOffices({ looks, texts, languageFor, onChange }: AllOfficesProps) {
  const { t } = useTranslation();
  const [view, change] = useUrlState(letterView);
  const [shown, setShown] = useState(AT_ONCE);
  const sheets = useSheets({ looks, texts, languageFor });
  if (!sheets) return <LoadingLines lines={14} />;
  const failing = sheets.filter(({ problems }) => problems > 0);
  const chosen = view.show === 'problems' ? failing : sheets;
  const open = (officeId: string) => {
    onChange(officeId);
    change({ form: 'letter', office: officeId }, { replace: true });
  };
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('letters.preview.show')}
        value={view.show}
        onChange={(show) => change({ show: show === 'problems' ? 'problems' : 'all' }, { replace: true })}
        data={[
          { value: 'all', label: t('letters.preview.showAll', { count: sheets.length }) },
          { value: 'problems', label: t('letters.preview.showProblems', { count: failing.length }) },
        ]}
      />
      {chosen.length === 0 && <EmptyState title={t('letters.preview.noProblems')} />}
      <ul className={classes.sheets} aria-label={t('letters.preview.contactSheet')}>
        {chosen.slice(0, shown).map((sheet) => (
          <SmallSheet key={sheet.office.id} sheet={sheet} onOpen={open} />
        ))}
      </ul>
      {chosen.length > shown && (
        <Button mt="sm" onClick={() => setShown(shown + AT_ONCE)}>
          {t('letters.preview.more', { count: chosen.length - shown })}
        </Button>
      )}
    </>
  );
}

function SmallSheet({ sheet, onOpen }: { sheet: OneSheet; onOpen: (officeId: string) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { office, locale, letter, problems } = sheet;
  return (
    <li className={classes.small} data-problems={problems > 0 || undefined}>
      <button type="button" className={classes.smallName} onClick={() => onOpen(office.id)}>
        {format.country(office.country)} · {locale}
      </button>
      {problems > 0 && <StatePill tone="brick">{t('letters.preview.toMend', { count: problems })}</StatePill>}
      {/* The eye scans it; whoever hears the page goes by the names and what is to mend. */}
      <div className={classes.thumb} inert aria-hidden>
        <div>
          <RenderedSheet letter={letter} />
        </div>
      </div>
    </li>
  );
}

/** `undefined` until the offices' values are there. Typing goes before drawing all sheets anew. */
function useSheets({ looks, texts, languageFor }: Omit<AllOfficesProps, 'onChange'>): OneSheet[] | undefined {
  const locales = [...new Set(looks.offices.map(({ locale }) => languageFor(locale)))];
  const written = useDeferredValue(useTexts(texts, locales));
  return useMemo(() => {
    const sheets = looks.offices.map((office): OneSheet | undefined => {
      const locale = languageFor(office.locale);
      const [text, known] = [written.get(locale), looks.of(office.id, locale)];
      if (!text || !known) return undefined;
      const letter = rendered({ office, locale, text, known });
      const doubts = doubtsOf(fieldsIn(text.body), known.values).filter(({ doubt }) => doubt !== 'unresolved');
      return { office, locale, letter, problems: letter.unresolved.length + doubts.length };
    });
    const ready = sheets.filter((sheet) => sheet !== undefined);
    return ready.length === 0 ? undefined : ready;
  }, [looks, written, languageFor]);
}

/** The texts in these languages; the same map as long as none of them changes. */
function useTexts(texts: LetterTexts, locales: readonly Locale[]): ReadonlyMap<Locale, Text> {
  const [read] = useState(() => {
    let last = new Map<Locale, Text>();
    return (wanted: readonly Locale[]) => {
      const now = new Map(wanted.flatMap((locale) => entryOf(locale, texts.textOf(locale))));
      const isSame = now.size === last.size && [...now].every(([locale, text]) => last.get(locale) === text);
      if (!isSame) last = now;
      return last;
    };
  });
  return useSyncExternalStore(texts.subscribe, () => read(locales));
}

const entryOf = (locale: Locale, text: Text | undefined): [Locale, Text][] => (text ? [[locale, text]] : []);
