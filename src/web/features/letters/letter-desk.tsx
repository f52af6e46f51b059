import { Button, SegmentedControl } from '@mantine/core';
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Letter, localeFor } from '../../../domain/letters/letter.ts';
import { isEditable } from '../../../domain/letters/letter-state.ts';
import type { Locale } from '../../../domain/locale/locale.ts';
import type { Office } from '../../../domain/officials/office.ts';
import { useCampaign } from '../../shared/campaign/campaign.ts';
import { useMay } from '../../shared/session/session.ts';
import { Page } from '../../shared/ui/page.tsx';
import { useUrlState } from '../../shared/url-state.ts';
import { ApprovalButtons } from './approval/approval-bar.tsx';
import { ApprovalPanel } from './approval/approval-panel.tsx';
import { AttachedVersion } from './attached-version.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DetailsDialog } from './details-dialog.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { LetterPreview } from './letter-preview.tsx';
import { LetterStatePill } from './letter-state-pill.tsx';
import { LetterText } from './letter-text.tsx';
import { letterView } from './letter-view.ts';
import classes from './letters.module.css';
import { Lineage } from './lineage.tsx';
import { PdfButton } from './pdf-button.tsx';
import { type LetterPlace, letterQueries, pdfUrl } from './queries.ts';
import { useLetterTexts } from './use-letter-texts.ts';
import { useSaveLetter } from './use-save-letter.ts';

export interface LetterDeskProps {
  place: LetterPlace;
  letter: Letter;
  offices: readonly Office[];
}

/** The text on the left, what the chosen office will read on the right; on small screens one behind the other. */
export function LetterDesk({ place, letter, offices }: LetterDeskProps) {
  const { t } = useTranslation();
  const { defaultLocale } = useCampaign();
  const [view, change] = useUrlState(letterView);
  const [details, { open, close }] = useDisclosure();
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const texts = useLetterTexts(letter);
  const { saving, conflict, saveAll, keepMine, takeTheirs, close: later } = useSaveLetter(place, texts);
  const mayEdit = useMay('letter.write') && isEditable(letter.state);

  const written = [...new Set([...letter.locales, ...texts.unsaved])];
  const languageFor = (wanted: Locale): Locale => localeFor(wanted, written, defaultLocale) ?? defaultLocale;
  // The address follows: it is written after each step, too late for arrow keys that are held down.
  const [officeId, setOfficeId] = useState(view.office);
  const openOffice = (id: string, more: { locale?: Locale } = {}) => {
    setOfficeId(id);
    change({ ...more, office: id }, { replace: true });
  };
  const office = offices.find(({ id }) => id === officeId) ?? offices[0];
  if (!office) throw new Error('a desk without offices');
  const previewed = languageFor(office.locale);
  const locale = view.locale ?? previewed;
  const fields = useQuery(letterQueries.fields(place, office.id, previewed));
  // The editor shows what fields say in the language that is edited, which need not be the previewed office's.
  const ownFields = useQuery(letterQueries.fields(place, office.id, locale));

  const openLocale = (next: Locale) => {
    const reader = offices.find((one) => languageFor(one.locale) === next);
    openOffice(previewed !== next && reader ? reader.id : office.id, { locale: next });
  };
  const unsaved = texts.unsaved.length > 0;
  useHotkeys([['mod+S', () => void (unsaved && saveAll())]], [], true);

  const text = texts.textOf(previewed);
  const mine = conflict && texts.textOf(conflict.locale);
  return (
    <Page
      title={letter.title}
      purpose={<Lineage parent={letter.parent} />}
      state={<LetterStatePill state={letter.state} />}
      actions={
        <>
          {mayEdit && <Button onClick={open}>{t('letters.details.open')}</Button>}
          <PdfButton href={pdfUrl(place, office.id)} unsaved={unsaved} />
          {mayEdit && (
            <Button variant="filled" onClick={saveAll} loading={saving} disabled={!unsaved}>
              {t('shared.action.save')}
            </Button>
          )}
          <ApprovalButtons place={place} offices={offices} unsaved={unsaved} />
        </>
      }
    >
      <ApprovalPanel place={place} />
      <AttachedVersion place={place} letter={letter} mayEdit={mayEdit} />
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
            texts={texts}
            locale={locale}
            onOpen={openLocale}
            written={letter.locales}
            mayEdit={mayEdit}
            values={ownFields.data?.values}
          />
        )}
        {(!narrow || view.pane === 'preview') && (
          <LetterPreview
            place={place}
            offices={offices}
            office={office}
            locale={previewed}
            text={text}
            fields={fields}
            languageFor={languageFor}
            onChange={openOffice}
          />
        )}
      </div>
      {details && <DetailsDialog place={place} letter={letter} onClose={close} />}
      {conflict && mine && (
        <ConflictDialog
          conflict={conflict}
          mine={mine}
          onKeepMine={() => void keepMine(conflict)}
          onTakeTheirs={() => void takeTheirs(conflict)}
          onClose={later}
        />
      )}
      <LeaveGuard unsaved={unsaved} />
    </Page>
  );
}
