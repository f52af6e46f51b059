import type { PersonData } from '../../domain/privacy/person.ts';
import { ERASED, type Identity, mentions } from '../../domain/privacy/scrub.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import type { Ports } from '../ports.ts';
import { findPerson } from './find-person.ts';
import { findEvents, findImportRows, findMails, findRecords } from './person-traces.ts';

/**
 * All that the desk holds of a person, to be handed to them. The log says that it was done.
 * @throws Problem `not.found`, `person.erased`
 */
export async function exportPerson(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  actor: Actor,
  campaignId: string,
  id: string,
): Promise<PersonData> {
  return db.transaction(async (tx) => {
    const person = await findPerson(tx, id);
    const { name, role, email, rows, signatures, entries } = person;
    const at = now();
    const records = await findRecords(tx, person);
    const data: PersonData = {
      exportedAt: at.toISOString(),
      person: { name, role, email },
      representatives: rows,
      organizations: entries.map(({ id: entry, name: called, country, type }) => ({
        id: entry,
        name: called,
        country,
        type,
      })),
      signatures: signatures.map(({ assignedTo: _, sortName: __, ...signed }) => signed),
      events: await findEvents(tx, person),
      mails: await findMails(tx, person),
      importRows: await findImportRows(tx, person),
      // Whoever asks for their data is not handed what was done with others.
      auditRecords: records.filter((one) => isAbout(one, person)).map(({ actorId: _, ...one }) => one),
    };
    await record(tx, {
      at,
      actor,
      campaignId,
      action: 'person.exported',
      subject: { type: 'person', id: rows[0]?.organizationId ?? '', label: ERASED },
    });
    return data;
  });
}

const isAbout = (
  { from, to, subjectLabel, subjectId }: { from: unknown; to: unknown; subjectLabel: string; subjectId: string },
  person: Identity & { signatures: readonly { id: string }[] },
): boolean => person.signatures.some(({ id }) => id === subjectId) || mentions({ from, to, subjectLabel }, person);
