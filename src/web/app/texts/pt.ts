import shared from '../../shared/i18n/texts.pt.ts';
import vocabulary from '../../shared/i18n/vocabulary.pt.ts';
import shell from '../layout/texts/pt.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = { shared, vocabulary, shell };

export default texts;
