import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Locale } from '../../domain/locale/locale.ts';
import { STANDING } from '../../domain/signatories/signature-state.ts';
import { record } from '../audit/record.ts';
import type { Tx } from '../db/connection.ts';
import { auditEvent, campaign, organization, representative, signature, statementVersion } from '../db/schema/index.ts';
import type { JobNeeds } from '../jobs/run-job.ts';
import { writeBulk } from '../mail/bulk-mail.ts';
import { subjectOf } from './insert-version.ts';
import { NEWS_WORDS } from './news-words.ts';

/** Two workers with the same job take turns. */
const NEWS_LOCK = 7_401_304;
const MAILS_A_STATEMENT = 500;

/**
 * Writes to every standing signatory with an address that an editorial version was published. All mails and the audit
 * record that says so are one transaction: whatever kills it, either none is written and the next call writes them, or
 * all are, and the next call finds the record and writes nothing.
 */
export async function tellSignatories(
  { db, now, settings }: Pick<JobNeeds, 'db' | 'now' | 'settings'>,
  versionId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${NEWS_LOCK})`);
    const found = await findVersion(tx, versionId);
    if (!found || (await isTold(tx, found))) return;
    const at = now();
    const addressees = await readAddressees(tx, found.campaignId);
    const mails = addressees.map((one) => mailTo(one, found, settings.publicUrl));
    let written = 0;
    for (let first = 0; first < mails.length; first += MAILS_A_STATEMENT) {
      const some = mails.slice(first, first + MAILS_A_STATEMENT);
      written += await writeBulk(tx, 'statementNews', some, { at, settings });
    }
    await record(tx, {
      at,
      actor: null,
      campaignId: found.campaignId,
      action: 'statement.told',
      subject: subjectOf(found.number),
      to: { mails: written },
    });
  });
}

type Told = NonNullable<Awaited<ReturnType<typeof findVersion>>>;

async function findVersion(tx: Tx, versionId: string) {
  const [found] = await tx
    .select({
      number: statementVersion.number,
      reason: statementVersion.reason,
      locales: sql<Locale[]>`${statementVersion.content} -> 'locales'`,
      campaignId: campaign.id,
      slug: campaign.slug,
      title: campaign.title,
      defaultLocale: campaign.defaultLocale,
    })
    .from(statementVersion)
    .innerJoin(campaign, eq(campaign.id, statementVersion.campaignId))
    .where(eq(statementVersion.id, versionId));
  return found;
}

async function isTold(tx: Tx, { campaignId, number }: Told): Promise<boolean> {
  const [told] = await tx
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(
      and(
        eq(auditEvent.campaignId, campaignId),
        eq(auditEvent.subjectType, subjectOf(number).type),
        eq(auditEvent.subjectId, subjectOf(number).id),
        eq(auditEvent.action, 'statement.told'),
      ),
    )
    .limit(1);
  return told !== undefined;
}

interface Addressee {
  to: string | null;
  organization: string;
  locale: Locale;
}

const readAddressees = (tx: Tx, campaignId: string): Promise<Addressee[]> =>
  tx
    .select({
      to: representative.email,
      organization: organization.name,
      locale: sql<Locale>`coalesce(${representative.locale}, ${signature.locale})`,
    })
    .from(signature)
    .innerJoin(organization, eq(organization.id, signature.organizationId))
    .innerJoin(representative, eq(representative.id, signature.representativeId))
    .where(
      and(
        eq(signature.campaignId, campaignId),
        inArray(signature.state, [...STANDING]),
        isNotNull(representative.email),
      ),
    )
    .orderBy(asc(signature.id));

function mailTo({ to, organization: name, locale }: Addressee, told: Told, publicUrl: string) {
  const { number, reason, slug, title, locales, defaultLocale } = told;
  // Whoever reads a language that was left out is led to the source, which never is.
  const readable = locales.includes(locale) ? locale : defaultLocale;
  const link = `${publicUrl}/s/${slug}/${readable}`;
  const news = {
    ...{ title: title[locale], number, organization: name, reason, link },
    changesLink: `${link}/v/${number}/changes?since=${number - 1}`,
  };
  return { to: to ?? '', locale, subject: NEWS_WORDS[locale].subject(news), text: NEWS_WORDS[locale].text(news) };
}
