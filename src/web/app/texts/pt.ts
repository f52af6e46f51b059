import { ptErrors as errors, ptFieldErrors as fieldErrors } from '../../../domain/locale/errors.pt.ts';
import auth from '../../features/auth/texts/pt.ts';
import overview from '../../features/overview/texts/pt.ts';
import shared from '../../shared/i18n/texts.pt.ts';
import vocabulary from '../../shared/i18n/vocabulary.pt.ts';
import shell from '../layout/texts/pt.ts';

/** The words that are needed before anything else can be read, in this language: the frame, the door, the overview. */
const texts = { errors, fieldErrors, shared, vocabulary, shell, auth, overview };

export default texts;
