import shared from '../../shared/i18n/texts.en.ts';
import shell from '../layout/texts/en.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = { shared, shell };

export default texts;
