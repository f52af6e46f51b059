import { and, ilike, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Identity } from '../../domain/privacy/scrub.ts';
import { escapeLike } from '../audit/routes.ts';
import type { Db, Tx } from '../db/connection.ts';
import { auditEvent, importRow, outbox, signatureEvent } from '../db/schema/index.ts';
import type { Person } from './find-person.ts';

/** Accounts of colleagues are another matter: they have rooms of their own. */
const OF_ACCOUNTS = ['user', 'invitation', 'session'];

/** `false` for a person of whom nothing is known that could be looked for. */
const holds = (column: AnyPgColumn | SQL, person: Identity): SQL =>
  or(
    ...[person.email ?? '', person.name.trim().length >= 4 ? person.name.trim() : '']
      .filter((text) => text !== '')
      .map((text) => ilike(sql`${column}::text`, `%${escapeLike(text)}%`)),
  ) ?? sql`false`;

const subjectsOf = ({ signatures, entries, rows }: Person): string[] => [
  ...signatures.map(({ id }) => id),
  ...entries.map(({ id }) => id),
  ...rows.map(({ id }) => id),
];

/** Records of the log that are about what a person signed, or that mention them. */
export const findRecords = (db: Db | Tx, person: Person) =>
  db
    .select()
    .from(auditEvent)
    .where(
      and(
        or(
          inArray(auditEvent.subjectId, subjectsOf(person)),
          holds(auditEvent.from, person),
          holds(auditEvent.to, person),
          holds(auditEvent.subjectLabel, person),
        ),
        sql`${auditEvent.subjectType} NOT IN (${sql.join(
          OF_ACCOUNTS.map((type) => sql`${type}`),
          sql`, `,
        )})`,
      ),
    )
    .orderBy(auditEvent.id);

/** Mails to a person. Whoever was invited to the desk under that address keeps the invitation. */
export const findMails = (db: Db | Tx, { email }: Person) =>
  db
    .select()
    .from(outbox)
    .where(email === null ? sql`false` : and(ilike(outbox.to, escapeLike(email)), ne(outbox.kind, 'invitation')))
    .orderBy(outbox.createdAt);

/** Lines of rosters that became what a person signed, or that mention them. */
export const findImportRows = (db: Db | Tx, person: Person) =>
  db
    .select()
    .from(importRow)
    .where(
      or(
        person.signatures.length === 0
          ? undefined
          : inArray(
              importRow.signatureId,
              person.signatures.map(({ id }) => id),
            ),
        holds(importRow.cells, person),
        holds(importRow.planned, person),
      ),
    )
    .orderBy(importRow.batchId, importRow.number);

/** Events of what a person signed. */
export const findEvents = (db: Db | Tx, { signatures }: Person) =>
  signatures.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(signatureEvent)
        .where(
          inArray(
            signatureEvent.signatureId,
            signatures.map(({ id }) => id),
          ),
        )
        .orderBy(signatureEvent.id);
