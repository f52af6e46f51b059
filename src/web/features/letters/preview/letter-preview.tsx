import { Box, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenderedLetter } from '../../../../domain/letters/rendered-letter.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import { EmptyState } from '../../../shared/ui/empty-state.tsx';
import { QueryContent } from '../../../shared/ui/panel.tsx';
import { useUrlState } from '../../../shared/url-state.ts';
import { letterView, PREVIEW_FORMS } from '../letter-view.ts';
import { type LetterPlace, letterQueries, type Text } from '../queries.ts';
import type { LetterTexts } from '../texts-state/letter-texts.ts';
import { useText } from '../texts-state/use-letter-texts.ts';
import { AllOffices } from './all-offices.tsx';
import { Mail } from './mail.tsx';
import { OfficeSwitch, step } from './office-switch.tsx';
import { Pages } from './pages.tsx';
import { PlainMail } from './plain-mail.tsx';
import classes from './preview.module.css';
import { PreviewNotes } from './preview-notes.tsx';
import type { Known, Looks } from './use-looks.ts';
import { usePagesAhead } from './use-pages-ahead.ts';
import { useRendered } from './use-rendered.ts';

export interface LetterPreviewProps {
  place: LetterPlace;
  looks: Looks;
  office: Office;
  texts: LetterTexts;
  languageFor: (wanted: Locale) => Locale;
  onChange: (officeId: string) => void;
}

/** The letter as the chosen office will read it, as it is typed, in each form it may come in; and all offices at a glance. */
export function LetterPreview(props: LetterPreviewProps) {
  const { t } = useTranslation();
  const [view, change] = useUrlState(letterView);
  const { looks, office, languageFor, onChange } = props;
  const { offices } = looks;
  const count = offices.length;
  return (
    <section className={classes.preview} aria-label={t('letters.preview.title')}>
      <OfficeSwitch offices={offices} office={office} locale={languageFor(office.locale)} onChange={onChange} />
      <Tabs
        value={view.form}
        onChange={(next) =>
          change({ form: PREVIEW_FORMS.find((form) => form === next) ?? 'letter' }, { replace: true })
        }
      >
        <Tabs.List mb="sm" className={classes.tabs ?? ''} aria-label={t('letters.preview.forms')}>
          {PREVIEW_FORMS.map((form) => (
            <Tabs.Tab key={form} value={form}>
              {t(`letters.preview.form.${form}`, { count })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view.form}>
          {view.form === 'all' ? <AllOffices {...props} /> : <OneOffice {...props} />}
        </Tabs.Panel>
      </Tabs>
    </section>
  );
}

/** Left and right arrows go through all offices. */
function OneOffice({ place, looks, office, texts, languageFor, onChange }: LetterPreviewProps) {
  const { t } = useTranslation();
  const [{ form }] = useUrlState(letterView);
  usePagesAhead({ place, looks, office, texts, languageFor, enabled: form === 'letter' });
  const locale = languageFor(office.locale);
  const text = useText(texts, locale);
  const ready = looks.of(office.id, locale);
  // A language that is not saved yet: the server does not know that the office will be written to in it.
  const fetched = useQuery({ ...letterQueries.fields(place, office.id, locale), enabled: ready === undefined });
  const browse = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onChange(step(looks.offices, office, by).id);
  };
  const show = (known: Known) =>
    text && <Shown place={place} office={office} locale={locale} text={text} known={known} />;
  return (
    <Box
      role="region"
      aria-label={t('letters.preview.sheet')}
      aria-description={t('letters.preview.keys')}
      tabIndex={0}
      onKeyDown={browse}
      className={classes.frame ?? ''}
    >
      {!text && <EmptyState title={t('letters.noText')} />}
      {ready ? (
        show(ready)
      ) : (
        <QueryContent query={fetched} lines={14}>
          {show}
        </QueryContent>
      )}
    </Box>
  );
}

interface ToShow {
  place: LetterPlace;
  office: Office;
  locale: Locale;
  text: Text;
  known: Known;
}

export interface ShownProps extends ToShow {
  /** The text with this office's values in place. */
  letter: RenderedLetter;
}

/** All that stands between a text and an office: what is to mend, and the letter in the chosen form. */
function Shown(props: ToShow) {
  const letter = useRendered(props);
  return (
    <>
      <PreviewNotes {...props} letter={letter} />
      <Form {...props} letter={letter} />
    </>
  );
}

function Form(props: ShownProps) {
  const [{ form }] = useUrlState(letterView);
  switch (form) {
    case 'email':
      return <Mail {...props} />;
    case 'phone':
      return <Mail {...props} isPhone />;
    case 'plain':
      return <PlainMail {...props} />;
    default:
      // Another language is another text, which is not waited for.
      return <Pages key={props.locale} {...props} />;
  }
}
