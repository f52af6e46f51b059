import { z } from 'zod';

/** Line breaks and tabs are for prose; NUL and its kin are for nobody, and the database refuses them. */
const CONTROL = /[\p{Cc}\p{Cs}]/u;
const CONTROL_IN_PROSE = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

/** One line of text without control characters, trimmed; at most `max` UTF-16 units. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !CONTROL.test(text), 'field.control');

/** Whether the database takes a text as prose: no control characters but line breaks and tabs, no half of a character. */
export const isProse = (text: string): boolean => !CONTROL_IN_PROSE.test(text);

/** As {@link line}, with line breaks and tabs. */
export const prose = (max: number) => z.string().trim().max(max).refine(isProse, 'field.control');
