import { desc, eq } from 'drizzle-orm';
import type { RoundPlan } from '../../src/domain/consent/round.ts';
import { sha256Hex } from '../../src/domain/sha256.ts';
import {
  canonicalStatement,
  type StatementContent,
  type StatementKind,
} from '../../src/domain/statements/statement.ts';
import { onlyRow } from '../../src/server/db/rows.ts';
import { campaign, consentRound, statementVersion } from '../../src/server/db/schema/index.ts';
import type { Ports } from '../../src/server/ports.ts';
import { CAMPAIGN } from './furnish.ts';

export interface Published {
  id: string;
  number: number;
  content: StatementContent;
  /** Of the consent round, if one was opened. */
  roundId: string;
}

export const aRoundPlan = (overrides: Partial<RoundPlan> = {}): RoundPlan => ({
  deadline: '2014-01-20',
  onSilence: 'leaves',
  reminderDays: [14, 3],
  messages: {
    en: { subject: 'Do you still stand with us?', text: 'The fourth demand says more than it did.' },
    es: { subject: '¿Siguen con nosotras?', text: 'La cuarta demanda dice más que antes.' },
  },
  ...overrides,
});

/**
 * A further version as a publication leaves it: the newest one's content, changed by `change`, and for a material version
 * with a plan its open round, for which nobody has been asked yet.
 */
export async function publishVersion(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  kind: StatementKind,
  {
    change = addWords,
    plan,
  }: { change?: (content: StatementContent, number: number) => StatementContent; plan?: RoundPlan } = {},
): Promise<Published> {
  const { id: campaignId } = onlyRow(
    await db.select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, CAMPAIGN)),
  );
  const [newest] = await db
    .select()
    .from(statementVersion)
    .where(eq(statementVersion.campaignId, campaignId))
    .orderBy(desc(statementVersion.number))
    .limit(1);
  const number = (newest?.number ?? 0) + 1;
  const content = change(newest?.content ?? { locales: [], demands: [] }, number);
  const made = { proposedByName: 'Alba Administra', approvedByName: kind === 'material' ? 'Ada Aprueba' : null };
  const { id } = onlyRow(
    await db
      .insert(statementVersion)
      .values({
        ...{ campaignId, number, kind, content, ...made },
        reason: 'Minor offences are named',
        sha256: sha256Hex(canonicalStatement(content)),
        publishedAt: now(),
      })
      .returning({ id: statementVersion.id }),
  );
  if (!plan) return { id, number, content, roundId: '' };
  const round = { ...plan, state: 'open' as const, openedByName: 'Ada Aprueba', openedAt: now() };
  const { id: roundId } = onlyRow(
    await db
      .insert(consentRound)
      .values({ ...round, campaignId, statementVersionId: id })
      .returning({ id: consentRound.id }),
  );
  return { id, number, content, roundId };
}

/** Every wording of the fourth demand says a few words more. */
function addWords(content: StatementContent, number: number): StatementContent {
  return {
    ...content,
    demands: content.demands.map((demand, index) =>
      index === 3
        ? { ...demand, wordings: demand.wordings.map((one) => ({ ...one, body: `${one.body} Edición ${number}.` })) }
        : demand,
    ),
  };
}
