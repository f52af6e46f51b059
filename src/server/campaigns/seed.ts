import { and, eq } from 'drizzle-orm';
import { CLOSING_KEY, PREAMBLE_KEY } from '../../domain/demands/part.ts';
import { wordingHash } from '../../domain/demands/wording.ts';
import { type StatementContent, statementHash } from '../../domain/statements/statement.ts';
import { HOUSE, record } from '../audit/record.ts';
import type { Db, Tx } from '../db/connection.ts';
import { onlyRow } from '../db/rows.ts';
import {
  campaign,
  demand,
  demandOrder,
  evidence,
  letter,
  letterRecipient,
  office,
  officeHolder,
  organization,
  signature,
  statementVersion,
  wordingVersion,
} from '../db/schema/index.ts';
import { withMatchKeys } from '../duplicates/with-match-keys.ts';
import { readCell, tellEvents } from '../signatories/tell-event.ts';
import { mispaIv, mispaIvOffices, mispaIvSignatories } from './mispa-iv/data.ts';

const AS_PUBLISHED = `As published on ${mispaIv.publishedAt}`;

/**
 * Loads the first campaign on the first run, whole or not at all; later runs find it there and change nothing.
 * @returns whether it was loaded now
 */
export async function seedFirstCampaign(db: Db, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const previous = await addPreviousCampaign(tx, now);
    if (!previous) return false;
    const current = await addCampaign(tx, previous.id, now);
    await addDemands(tx, current.id, now);
    await addEvidence(tx, current.id, now);
    const statement = await publishFirstVersion(tx, current.id);
    await addSignatories(tx, current.id, statement.id, now);
    await addOffices(tx, current.id);
    await addLetters(tx, { previousId: previous.id, currentId: current.id, statementVersionId: statement.id }, now);
    await record(tx, {
      at: now,
      actor: null,
      campaignId: current.id,
      action: 'campaign.loaded',
      subject: { type: 'campaign', id: mispaIv.slug, label: mispaIv.title.en },
      to: { demands: mispaIv.demands.length, signatories: mispaIvSignatories.length, offices: mispaIvOffices.length },
    });
    return true;
  });
}

/** `undefined` when it is there already: then so is everything else. */
async function addPreviousCampaign(tx: Tx, now: Date) {
  const { slug, title, occasion } = mispaIv.previousCampaign;
  const [added] = await tx
    .insert(campaign)
    .values({
      slug,
      title,
      occasion,
      defaultLocale: mispaIv.defaultLocale,
      locales: mispaIv.locales,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning({ id: campaign.id });
  return added;
}

async function addCampaign(tx: Tx, previousCampaignId: string, now: Date) {
  const { slug, title, occasion, opensAt, publishedAt, signatoryGoal, defaultLocale, locales } = mispaIv;
  return onlyRow(
    await tx
      .insert(campaign)
      .values({
        slug,
        title,
        occasion,
        opensAt,
        publishedAt,
        signatoryGoal,
        defaultLocale,
        locales,
        previousCampaignId,
        createdAt: now,
      })
      .returning({ id: campaign.id }),
  );
}

async function addDemands(tx: Tx, campaignId: string, now: Date): Promise<void> {
  await tx.insert(demandOrder).values({ campaignId });
  // Their words are not in the sources at hand; they can be written.
  await tx.insert(demand).values([
    { campaignId, key: PREAMBLE_KEY, kind: 'preamble', position: 0 },
    { campaignId, key: CLOSING_KEY, kind: 'closing', position: 0 },
  ]);
  const { defaultLocale, locales } = mispaIv;
  for (const [index, { key, ...texts }] of mispaIv.demands.entries()) {
    const { id } = onlyRow(
      await tx
        .insert(demand)
        .values({ campaignId, key, position: index + 1 })
        .returning({ id: demand.id }),
    );
    const version = {
      demandId: id,
      number: 1,
      reason: AS_PUBLISHED,
      authorName: HOUSE,
      createdAt: now,
      state: 'approved' as const,
      stateBy: HOUSE,
      stateAt: now,
    };
    const source = onlyRow(
      await tx
        .insert(wordingVersion)
        .values({
          ...version,
          ...texts[defaultLocale],
          locale: defaultLocale,
          sha256: wordingHash(texts[defaultLocale]),
        })
        .returning({ id: wordingVersion.id }),
    );
    await tx.insert(wordingVersion).values(
      locales
        .filter((locale) => locale !== defaultLocale)
        .map((locale) => ({
          ...version,
          ...texts[locale],
          locale,
          sourceVersionId: source.id,
          sha256: wordingHash(texts[locale]),
        })),
    );
  }
}

/** What the letter itself states; its source is the letter, on the day it was published. */
async function addEvidence(tx: Tx, campaignId: string, now: Date): Promise<void> {
  for (const [index, { demand: key, fact }] of mispaIv.evidence.entries()) {
    const { id } = onlyRow(
      await tx
        .select({ id: demand.id })
        .from(demand)
        .where(and(eq(demand.campaignId, campaignId), eq(demand.key, key))),
    );
    await tx.insert(evidence).values({
      demandId: id,
      position: index + 1,
      fact,
      source: mispaIv.title[mispaIv.defaultLocale],
      sourceDate: mispaIv.publishedAt,
      createdAt: now,
      updatedAt: now,
    });
  }
}

async function publishFirstVersion(tx: Tx, campaignId: string) {
  const content: StatementContent = {
    locales: mispaIv.locales,
    demands: mispaIv.demands.map(({ key, ...texts }) => ({
      key,
      wordings: mispaIv.locales.map((locale) => ({ locale, versionNumber: 1, ...texts[locale] })),
    })),
  };
  return onlyRow(
    await tx
      .insert(statementVersion)
      .values({
        campaignId,
        number: 1,
        kind: 'material',
        reason: AS_PUBLISHED,
        content,
        sha256: statementHash(content),
        publishedAt: new Date(`${mispaIv.publishedAt}T12:00:00Z`),
        proposedByName: HOUSE,
      })
      .returning({ id: statementVersion.id }),
  );
}

/**
 * Sources name who signed, not when: each counts for the day of publication. They stand as confirmed (the
 * organisation said so in public); verifying them against the source is the staff's first work.
 */
async function addSignatories(tx: Tx, campaignId: string, statementVersionId: string, now: Date): Promise<void> {
  for (const { source, ...fields } of mispaIvSignatories) {
    const organizationId = onlyRow(
      await tx
        .insert(organization)
        .values({ ...withMatchKeys(fields), createdAt: now })
        .returning({ id: organization.id }),
    ).id;
    const { id } = onlyRow(
      await tx
        .insert(signature)
        .values({
          campaignId,
          organizationId,
          statementVersionId,
          locale: mispaIv.defaultLocale,
          state: 'confirmed',
          display: 'public',
          signedOn: mispaIv.publishedAt,
          source,
          createdAt: now,
        })
        .returning({ id: signature.id }),
    );
    await tellEvents(tx, [
      {
        signatureId: id,
        campaignId,
        type: 'signed',
        day: mispaIv.publishedAt,
        at: now,
        actor: null,
        note: source,
        from: null,
        to: await readCell(tx, id),
        locale: mispaIv.defaultLocale,
      },
    ]);
  }
}

async function addOffices(tx: Tx, campaignId: string): Promise<void> {
  for (const [index, { holder, ...fields }] of mispaIvOffices.entries()) {
    const { id } = onlyRow(
      await tx
        .insert(office)
        .values({ ...fields, campaignId, position: index + 1 })
        .returning({ id: office.id }),
    );
    if (holder) await tx.insert(officeHolder).values({ officeId: id, ...holder });
  }
}

interface Campaigns {
  previousId: string;
  currentId: string;
  statementVersionId: string;
}

/** The two letters that are history: what follow-ups follow. Their full texts are not in public sources we hold. */
async function addLetters(tx: Tx, { previousId, currentId, statementVersionId }: Campaigns, now: Date): Promise<void> {
  const history = { state: 'sent', createdByName: HOUSE, createdAt: now, updatedAt: now } as const;
  const { previousCampaign, defaultLocale } = mispaIv;
  const earlier = onlyRow(
    await tx
      .insert(letter)
      .values({
        ...history,
        campaignId: previousId,
        title: previousCampaign.title[defaultLocale],
        sentOn: previousCampaign.occasion.from,
      })
      .returning({ id: letter.id }),
  );
  const { id: letterId } = onlyRow(
    await tx
      .insert(letter)
      .values({
        ...history,
        campaignId: currentId,
        parentLetterId: earlier.id,
        statementVersionId,
        title: mispaIv.title[defaultLocale],
        sentOn: mispaIv.publishedAt,
      })
      .returning({ id: letter.id }),
  );
  const offices = await tx.select({ officeId: office.id }).from(office).where(eq(office.campaignId, currentId));
  await tx.insert(letterRecipient).values(offices.map(({ officeId }) => ({ letterId, officeId })));
}
