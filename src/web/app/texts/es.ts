import shared from '../../shared/i18n/texts.es.ts';
import shell from '../layout/texts/es.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = { shared, shell };

export default texts;
