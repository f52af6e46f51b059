import { type SQL, sql } from 'drizzle-orm';
import type { LedgerFilter } from '../../domain/deliveries/delivery.ts';
import { ARRIVED } from '../../domain/deliveries/delivery-acts.ts';

const list = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  );

/** Letters that were sent, or are being sent. */
const GONE = ['sending', 'sent'];

export interface LedgerScope {
  campaignId: string;
  /** One letter, whatever its state; without it all letters that went out. */
  letterId?: string | undefined;
  /** `YYYY-MM-DD` */
  today: string;
}

/**
 * One row an office and letter: its delivery, or, of letters from before deliveries were kept, that it was addressed. When
 * somebody should ask again is what a person set, or else the day by which the letter asks for an answer.
 */
export const ledgerRows = ({ campaignId, letterId, today }: LedgerScope): SQL => sql`
  SELECT l.id AS "letterId", l.title, l.state AS "letterState", l.sent_on, o.id AS "officeId", o.country,
    o.title_en AS "titleEn", o.title_local AS "titleLocal", o.locale AS "officeLocale", o.position,
    d.id, coalesce(d.holder_name, '') AS "holderName", coalesce(d.state, 'none') AS state, d.channel,
    coalesce(d.address, '') AS address, coalesce(d.attempts, 0) AS attempts, d.not_before, d.handed_at, d.arrived_at,
    coalesce(d.server_said, '') AS "serverSaid", coalesce(d.note, '') AS note, coalesce(d.version, 0) AS version,
    d.message_id AS "messageId", d.letter_hash AS "letterHash", d.pdf_hash AS "pdfHash",
    r.received_on AS "receivedOn", r.outcome,
    EXISTS (SELECT FROM delivery_message m WHERE m.delivery_id = d.id) AS "hasMessage",
    due.on AS "dueOn", coalesce(due.on < ${today}::date, false) AS overdue
  FROM (SELECT letter_id, office_id FROM letter_recipient UNION SELECT letter_id, office_id FROM delivery) p
  JOIN letter l ON l.id = p.letter_id
  JOIN office o ON o.id = p.office_id
  LEFT JOIN delivery d ON d.letter_id = p.letter_id AND d.office_id = p.office_id
  LEFT JOIN LATERAL (
    SELECT received_on, outcome FROM delivery_reply WHERE delivery_id = d.id
    ORDER BY received_on DESC, id DESC LIMIT 1
  ) r ON true
  LEFT JOIN LATERAL (
    SELECT coalesce(d.follow_up_on,
      CASE WHEN r.received_on IS NULL AND (d.state IN (${list(ARRIVED)}) OR (d.id IS NULL AND l.state = 'sent'))
        THEN l.reply_by END) AS on
  ) due ON true
  WHERE l.campaign_id = ${campaignId}
    AND ${letterId === undefined ? sql`l.state IN (${list(GONE)})` : sql`l.id = ${letterId}`}`;

/** Which of them, over `ledgerRows` as `row`. */
export function filteredBy({ state, country, reply, q }: LedgerFilter): SQL {
  const conditions: SQL[] = [sql`true`];
  if (state) conditions.push(sql`state = ${state}`);
  if (country) conditions.push(sql`country = ${country}`);
  if (reply === 'none') conditions.push(sql`"receivedOn" IS NULL`);
  else if (reply === 'overdue') conditions.push(sql`overdue`);
  else if (reply) conditions.push(sql`outcome = ${reply}`);
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`("titleEn" ILIKE ${like} OR "titleLocal" ILIKE ${like} OR "holderName" ILIKE ${like})`);
  }
  return sql.join(conditions, sql` AND `);
}

/** What wants a person first; then the newest letter, its offices in order. */
export const ledgerOrder: SQL = sql`
  CASE state WHEN 'uncertain' THEN 0 WHEN 'refused' THEN 1 WHEN 'bounced' THEN 1 ELSE 2 END,
  sent_on DESC NULLS FIRST, "letterId", position, "officeId"`;
