import { asc, inArray } from 'drizzle-orm';
import type { Locale } from '../../src/domain/locale/locale.ts';
import { outbox } from '../../src/server/db/schema/index.ts';
import type { Ports } from '../../src/server/ports.ts';
import { aSignatory } from './a-signatory.ts';
import type { Caller } from './test-app.ts';

/** Enters signatories with an address each (`org-1@…`), or without one. @returns their ids */
export async function signUp(
  organiser: Caller,
  count: number,
  { locale = 'es', address = true, country = 'EC' }: { locale?: Locale; address?: boolean; country?: string } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const name = `Organización ${crypto.randomUUID().slice(0, 8)}`;
    const email = address ? `${name.slice(-8)}@signatory.example` : '';
    const json = aSignatory({
      locale,
      organization: { name, country: country as 'EC' },
      representative: { name: 'Rosa Firma', email },
    });
    const answer = await organiser('POST', '/signatories', { json });
    if (answer.status !== 201) throw new Error(`A signatory was refused: ${await answer.text()}`);
    ids.push((await answer.json()).id);
  }
  return ids;
}

/** The messages of consent rounds in the order in which they were written. */
export const consentMails = ({ db }: Pick<Ports, 'db'>) =>
  db
    .select()
    .from(outbox)
    .where(inArray(outbox.kind, ['consent', 'consentReminder']))
    .orderBy(asc(outbox.createdAt), asc(outbox.id));

/** The path of the personal link in a message. */
export function linkIn({ text }: { text: string }): string {
  const path = /\/consent\/[\w-]+/.exec(text)?.[0];
  if (!path) throw new Error('The message holds no personal link');
  return path;
}
