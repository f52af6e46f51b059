import type { Letter } from '../../../domain/letters/letter.ts';
import type { Office } from '../../../domain/officials/office.ts';
import { useUrlState } from '../../shared/url-state.ts';
import { Attachments } from './beside/attachments.tsx';
import { Comments } from './beside/comments.tsx';
import { History } from './beside/history.tsx';
import { Recipients } from './beside/recipients.tsx';
import { letterView } from './letter-view.ts';
import type { LetterPlace } from './queries.ts';

interface LetterPartsProps {
  place: LetterPlace;
  letter: Letter;
  offices: readonly Office[];
  mayEdit: boolean;
}

/** The parts of a letter's page besides its text. */
export function LetterParts({ place, letter, offices, mayEdit }: LetterPartsProps) {
  const [view] = useUrlState(letterView);
  switch (view.tab) {
    case 'comments':
      return <Comments place={place} letter={letter} />;
    case 'history':
      return <History place={place} letter={letter} mayEdit={mayEdit} />;
    case 'recipients':
      return <Recipients place={place} letter={letter} offices={offices} mayEdit={mayEdit} />;
    case 'attachments':
      return <Attachments place={place} mayEdit={mayEdit} />;
    case 'text':
      return null;
  }
}
