import { verdictOf } from '../../domain/deliveries/smtp-answer.ts';
import { Problem } from '../../domain/errors.ts';
import { record } from '../audit/record.ts';
import type { Actor } from '../context.ts';
import { readLetter } from '../letters/read-letters.ts';
import { mailFrom } from '../mail/mail-from.ts';
import type { Ports } from '../ports.ts';
import { type Compose, type ComposeNeeds, compose as composeLetter } from './composer.ts';
import type { DeliveryPlace } from './lock-letter.ts';
import { addressIn, newMessageId } from './message-id.ts';

type Needs = ComposeNeeds & Pick<Ports, 'mailServer' | 'signMail'>;

/**
 * Sends a letter, as one office will read it, to whoever asks and to nobody else; nothing is noted as delivered.
 * @returns what the mail server said
 * @throws Problem `mail.noServer`, `mail.notTaken` with the answer's code, `not.found`
 */
export async function sendTest(
  ports: Needs,
  actor: Actor,
  { campaign, letterId, officeId }: DeliveryPlace,
  compose: Compose = composeLetter,
): Promise<string> {
  const { db, now, settings, mailServer, signMail } = ports;
  if (!mailServer) throw new Problem('mail.noServer');
  const { title } = await readLetter(db, campaign.id, letterId);
  const [at, from, to] = [now(), mailFrom(settings), actor.email];
  const { eml } = await compose(ports, {
    ...{ campaign, letterId, officeId, to, from, date: at, messageId: newMessageId(settings) },
  });
  const bytes = signMail ? await signMail(eml) : eml;
  const ended = await mailServer.hand({ from: addressIn(from), to, bytes });
  if (verdictOf(ended) !== 'sent')
    throw new Problem('mail.notTaken', { params: { code: 'answer' in ended ? ended.answer.code : ended.lost } });
  await record(db, {
    ...{ at, actor, campaignId: campaign.id, action: 'letter.tested' },
    subject: { type: 'letter', id: letterId, label: title },
    to: { officeId },
  });
  return 'answer' in ended ? ended.answer.text : '';
}
