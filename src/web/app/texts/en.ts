import shared from '../../shared/i18n/texts.en.ts';
import vocabulary from '../../shared/i18n/vocabulary.en.ts';
import shell from '../layout/texts/en.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = { shared, vocabulary, shell };

export default texts;
