import shared from '../../shared/i18n/texts.es.ts';
import vocabulary from '../../shared/i18n/vocabulary.es.ts';
import shell from '../layout/texts/es.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = { shared, vocabulary, shell };

export default texts;
