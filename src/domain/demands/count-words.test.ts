import { expect, it } from 'vitest';
import { countWords } from './count-words.ts';

it('counts words and not their punctuation', () => {
  expect(countWords('¿Qué? Nada: «no violentas», y 1.500 más.', 'es')).toBe(7);
  expect(countWords(' \n ', 'pt')).toBe(0);
});
