import type { Locale } from '../../domain/locale/locale.ts';
import type { Actor } from '../context.ts';
import { outbox } from '../db/schema/index.ts';
import type { Ports } from '../ports.ts';

const WORDS: Record<Locale, { subject: string; text: (name: string, link: string) => string }> = {
  en: {
    subject: 'You are invited to Countersign',
    text: (name, link) =>
      `${name} invites you to work on a joint statement with Countersign.\n\nOpen this link within 14 days to choose a password:\n${link}\n\nIf you did not expect this, you can ignore it.`,
  },
  es: {
    subject: 'Le invitan a Countersign',
    text: (name, link) =>
      `${name} le invita a trabajar en una declaración conjunta con Countersign.\n\nAbra este enlace en un plazo de 14 días para elegir una contraseña:\n${link}\n\nSi no lo esperaba, puede ignorarlo.`,
  },
  pt: {
    subject: 'Convite para o Countersign',
    text: (name, link) =>
      `${name} convida você a trabalhar numa declaração conjunta com o Countersign.\n\nAbra este link em até 14 dias para escolher uma senha:\n${link}\n\nSe você não esperava isto, pode ignorar.`,
  },
};

/** Puts the invitation into the outbox, in the inviter's language: the invited person's is not known yet. */
export async function postInvitation(
  { db, now }: Pick<Ports, 'db' | 'now'>,
  { to, link, inviter }: { to: string; link: string; inviter: Actor },
): Promise<void> {
  const words = WORDS[inviter.locale];
  await db
    .insert(outbox)
    .values({ to, subject: words.subject, text: words.text(inviter.name, link), createdAt: now() });
}
