import { enErrors as errors, enFieldErrors as fieldErrors } from '../../../domain/locale/errors.en.ts';
import auth from '../../features/auth/texts/en.ts';
import overview from '../../features/overview/texts/en.ts';
import shared from '../../shared/i18n/texts.en.ts';
import vocabulary from '../../shared/i18n/vocabulary.en.ts';
import shell from '../layout/texts/en.ts';

/** The words that are needed before anything else can be read, in this language: the frame, the door, the overview. */
const texts = { errors, fieldErrors, shared, vocabulary, shell, auth, overview };

export default texts;
