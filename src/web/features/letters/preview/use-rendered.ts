import { useMemo } from 'react';
import { renderLetter } from '../../../../domain/letters/render-letter.ts';
import type { RenderedLetter } from '../../../../domain/letters/rendered-letter.ts';
import type { Locale } from '../../../../domain/locale/locale.ts';
import type { Office } from '../../../../domain/officials/office.ts';
import type { Text } from '../queries.ts';
import type { Known } from './use-looks.ts';

interface ToRender {
  office: Office;
  locale: Locale;
  text: Text;
  known: Known;
}

export const rendered = ({ office, locale, text: { subject, body }, known: { values, situation } }: ToRender) =>
  renderLetter({ body, subject, fields: values, situation, office, locale });

/** The text with one office's values in place. */
export function useRendered({ office, locale, text, known }: ToRender): RenderedLetter {
  return useMemo(() => rendered({ office, locale, text, known }), [office, locale, text, known]);
}
