import shared from '../../shared/i18n/texts.pt.ts';
import shell from '../layout/texts/pt.ts';

/** Every word of the interface in this language: one line a feature. */
const texts = { shared, shell };

export default texts;
