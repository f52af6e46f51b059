import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Letter, localeFor } from '../../../domain/letters/letter.ts';
import { isEditable } from '../../../domain/letters/letter-state.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Office } from '../../../domain/officials/office.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useMay } from '../../shared/session/session.ts';
import { useUrlState } from '../../shared/url-state.ts';
import { ApprovalButtons } from './approval/approval-bar.tsx';
import { ApprovalPanel } from './approval/approval-panel.tsx';
import { AttachedVersion } from './attached-version.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LetterFrame } from './letter-frame.tsx';
import { LetterParts } from './letter-parts.tsx';
import { LetterText } from './letter-text.tsx';
import { letterView } from './letter-view.ts';
import classes from './letters.module.css';
import { PdfButton } from './pdf-button.tsx';
import { LetterPreview } from './preview/letter-preview.tsx';
import { useLooks } from './preview/use-looks.ts';
import { type LetterPlace, letterQueries, pdfUrl } from './queries.ts';
import { SaveStatus } from './save-status.tsx';
import { useLetterTexts, useSaveStatus, useUnsaved } from './texts-state/use-letter-texts.ts';
import { useSettled } from './texts-state/use-settled.ts';

export interface LetterDeskProps {
  place: LetterPlace;
  letter: Letter;
  offices: readonly Office[];
}

/** The text on the left, what the chosen office will read on the right; on small screens one behind the other. */
export function LetterDesk({ place, letter, offices: all }: LetterDeskProps) {
  const { t } = useTranslation();
  const { defaultLocale } = useCampaign();
  const [view, change] = useUrlState(letterView);
  const [details, { open, close }] = useDisclosure();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { texts, autosave, takeTheirs } = useLetterTexts(place, letter);
  const unsaved = useUnsaved(texts);
  const settled = useSettled(unsaved.length > 0);
  const mayEdit = useMay('letter.write') && isEditable(letter.state);

  const languageFor = useCallback(
    (wanted: Locale): Locale => localeFor(wanted, [...letter.locales, ...unsaved], defaultLocale) ?? defaultLocale,
    [letter.locales, unsaved, defaultLocale],
  );
  // The address follows: it is written after each step, too late for arrow keys that are held down.
  const [officeId, setOfficeId] = useState(view.office);
  const openOffice = (id: string, more: { locale?: Locale } = {}) => {
    setOfficeId(id);
    change({ ...more, office: id }, { replace: true });
  };
  const looks = useLooks(place, all);
  const { offices } = looks;
  const office = offices.find(({ id }) => id === officeId) ?? offices[0];
  if (!office) throw new Error('a desk without offices');
  const previewed = languageFor(office.locale);
  const locale = view.locale ?? previewed;
  // The editor shows what fields say in the language that is edited, which need not be the previewed office's.
  const known = looks.of(office.id, locale);
  const fetched = useQuery({ ...letterQueries.fields(place, office.id, locale), enabled: known === undefined });

  const countries = useMemo(() => [...new Set(all.map(({ country }) => country))], [all]);

  const openLocale = (next: Locale) => {
    const reader = offices.find((one) => languageFor(one.locale) === next);
    openOffice(previewed !== next && reader ? reader.id : office.id, { locale: next });
  };
  useHotkeys([['mod+S', () => void autosave.flush()]], [], true);
  return (
    <LetterFrame
      place={place}
      letter={letter}
      tab={view.tab}
      onOpen={(tab) => change({ tab })}
      status={mayEdit && <SaveStatus autosave={autosave} />}
      actions={
        <>
          {mayEdit && <Button onClick={open}>{t('letters.details.open')}</Button>}
          <PdfButton href={pdfUrl(place, office.id)} unsaved={unsaved.length > 0} />
          <ApprovalButtons place={place} offices={all} settled={settled} />
        </>
      }
      notice={
        <>
          <ApprovalPanel place={place} settled={settled} />
          <AttachedVersion place={place} letter={letter} mayEdit={mayEdit} />
        </>
      }
    >
      {view.tab !== 'text' && <LetterParts place={place} letter={letter} offices={all} mayEdit={mayEdit} />}
      {view.tab === 'text' && (
        <>
          {narrow && (
            <SegmentedControl
              fullWidth
              mb="sm"
              aria-label={t('letters.panes')}
              value={view.pane}
              onChange={(pane) => change({ pane: pane === 'preview' ? 'preview' : 'text' }, { replace: true })}
              data={[
                { value: 'text', label: t('letters.text') },
                { value: 'preview', label: t('letters.preview.title') },
              ]}
            />
          )}
          <div className={classes.desk}>
            {(!narrow || view.pane === 'text') && (
              <LetterText
                place={place}
                letter={letter}
                texts={texts}
                locale={locale}
                onOpen={openLocale}
                mayEdit={mayEdit}
                known={known ?? fetched.data}
                countries={countries}
              />
            )}
            {(!narrow || view.pane === 'preview') && (
              <LetterPreview
                place={place}
                looks={looks}
                office={office}
                texts={texts}
                languageFor={languageFor}
                onChange={openOffice}
              />
            )}
          </div>
        </>
      )}
      {details && <DetailsDialog place={place} letter={letter} onClose={close} />}
      <Conflict {...{ texts, autosave, takeTheirs }} />
      <LeaveGuard autosave={autosave} unsaved={unsaved.length > 0} />
    </LetterFrame>
  );
}

/** Somebody else saved first; it can be decided later, and waits at the next save. */
function Conflict({ texts, autosave, takeTheirs }: ReturnType<typeof useLetterTexts>) {
  const status = useSaveStatus(autosave);
  const conflict = status.is === 'conflict' ? status.with : undefined;
  const [later, setLater] = useState<unknown>();
  const mine = conflict && texts.textOf(conflict.locale);
  if (!conflict || !mine || conflict === later) return null;
  return (
    <ConflictDialog
      conflict={conflict}
      mine={mine}
      onKeepMine={() => void autosave.keepMine(conflict)}
      onTakeTheirs={() => void takeTheirs(conflict)}
      onClose={() => setLater(conflict)}
    />
  );
}
