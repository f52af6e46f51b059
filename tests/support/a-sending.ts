import type { SendingPlan } from '../../src/domain/deliveries/sending-plan.ts';
import type { FindingCode } from '../../src/domain/letters/preflight.ts';
import type { Compose } from '../../src/server/deliveries/composer.ts';
import { ACCEPTED } from './an-approved-letter.ts';
import type { Caller } from './test-app.ts';

/** At any hour of any day, as fast as it goes. */
export const AT_ONCE: SendingPlan = {
  perHour: 100_000,
  perDomainPerHour: 100_000,
  hours: { from: '00:00', to: '24:00' },
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  avoid: [],
  startOn: null,
};

/** A message as plain as can be: what letters look like is not what is tried where deliveries are. */
export const plainCompose: Compose = async (_, { to, from, messageId, date, officeId }) => ({
  eml: new TextEncoder().encode(
    [
      ...[`From: ${from}`, `To: ${to}`, `Message-ID: ${messageId}`, `Date: ${date.toUTCString()}`],
      ...['Subject: Carta de prueba', '', `Para el despacho ${officeId}.`, ''],
    ].join('\r\n'),
  ),
  letterHash: 'a'.repeat(64),
  pdfHash: null,
});

/** Lets an approved letter go. */
export async function startSending(
  organiser: Caller,
  letterId: string,
  { plan = AT_ONCE, accepted = [] }: { plan?: SendingPlan; accepted?: FindingCode[] } = {},
): Promise<Response> {
  const { version } = await (await organiser('GET', `/letters/${letterId}`)).json();
  return organiser('POST', `/letters/${letterId}/deliveries`, {
    json: { plan, accepted: [...ACCEPTED, ...accepted] },
    headers: { 'if-match': `"${version}"` },
  });
}
