import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassageAnchor } from '../../../domain/demands/passage.ts';
import type { Wording } from '../../../domain/demands/wording.ts';
import { useMay } from '../../shared/session/session.ts';
import type { WordingPlace } from './queries.ts';
import { offeredPassages, selectedPassage } from './suggestions/chosen-passage.ts';
import { SuggestForm } from './suggestions/suggest-form.tsx';
import { WordingText } from './wording-text.tsx';

/** A wording for reading, with a way to suggest other words: for what is selected in it, or sentence by sentence. */
export function ReadingText({ place, wording }: { place: WordingPlace; wording: Wording | undefined }) {
  const { t } = useTranslation();
  const maySuggest = useMay('suggestion.write');
  const text = useRef<HTMLDivElement>(null);
  const [offered, setOffered] = useState<{ passages: PassageAnchor[]; selected: boolean }>();
  const { locale } = place;
  if (wording === undefined) return <WordingText wording={undefined} locale={locale} />;
  const open = () => {
    const selected = text.current && selectedPassage(text.current, wording);
    const passages = offeredPassages(wording, locale);
    setOffered(selected ? { passages: [selected, ...passages], selected: true } : { passages, selected: false });
  };
  return (
    <>
      <div ref={text}>
        <WordingText wording={wording} locale={locale} />
      </div>
      {maySuggest && (
        <Button
          size="xs"
          mt="sm"
          // A press would clear what is selected before the click could read it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={open}
        >
          {t('demands.suggestions.suggest')}
        </Button>
      )}
      <Modal
        opened={offered !== undefined}
        onClose={() => setOffered(undefined)}
        title={t('demands.suggestions.suggest')}
        closeButtonProps={{ 'aria-label': t('shared.action.close') }}
        size="lg"
      >
        {offered && (
          <SuggestForm
            place={place}
            basisNumber={wording.number}
            offered={offered.passages}
            selected={offered.selected}
            onDone={() => setOffered(undefined)}
          />
        )}
      </Modal>
    </>
  );
}
