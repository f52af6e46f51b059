import { esErrors as errors, esFieldErrors as fieldErrors } from '../../../domain/locale/errors.es.ts';
import auth from '../../features/auth/texts/es.ts';
import overview from '../../features/overview/texts/es.ts';
import shared from '../../shared/i18n/texts.es.ts';
import vocabulary from '../../shared/i18n/vocabulary.es.ts';
import shell from '../layout/texts/es.ts';

/** The words that are needed before anything else can be read, in this language: the frame, the door, the overview. */
const texts = { errors, fieldErrors, shared, vocabulary, shell, auth, overview };

export default texts;
