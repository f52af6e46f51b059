import type { Ports } from '../ports.ts';
import { composeMessage } from './compose-message.ts';
import { fileNameFor } from './file-name-for.ts';
import { type Look, type LookNeeds, previewLetter } from './look-at-letter.ts';

/** An address that no mail server will ever take: RFC 2606. */
const NOBODY = 'recipient@example.invalid';

/**
 * The e-mail that one office would get, addressed to nobody: whoever may read letters need not read addresses.
 * @throws Problem as `composeMessage`
 */
export async function previewMessage(ports: LookNeeds & Pick<Ports, 'typesetter' | 'mimeComposer'>, look: Look) {
  const { office, locale, frame, letter } = await previewLetter(ports, look);
  const host = new URL(ports.settings.publicUrl).hostname;
  const { eml } = await composeMessage(ports, {
    ...look,
    to: { name: letter.addressee[0] ?? '', address: NOBODY },
    from: { name: frame.coalition, address: `no-reply@${host}` },
    messageId: `<preview-${look.letterId}-${office.id}@${host}>`,
    date: ports.now(),
  });
  return { bytes: eml, fileName: fileNameFor(look.campaign, { office, locale }, 'eml') };
}
