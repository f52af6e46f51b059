import type { Locale } from '../locale/locale.ts';
import type { DeliveryChannel, ReplyOutcome } from './delivery-state.ts';
import type { LedgerState } from './ledger-state.ts';

/** Columns of the ledger as it is exported, in order. */
export const LEDGER_COLUMNS = [
  'letter',
  'country',
  'countryCode',
  'office',
  'holder',
  'channel',
  'address',
  'state',
  'attempts',
  'arrivedOn',
  'serverSaid',
  'note',
  'repliedOn',
  'outcome',
  'dueOn',
  'messageId',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

export interface LedgerWords {
  column: Record<LedgerColumn, string>;
  state: Record<LedgerState, string>;
  channel: Record<DeliveryChannel, string>;
  outcome: Record<ReplyOutcome, string>;
}

/** The words of a ledger on paper; screens use the same. */
export const LEDGER_WORDS: Record<Locale, LedgerWords> = {
  en: {
    column: {
      letter: 'Letter',
      country: 'Country',
      countryCode: 'Country code',
      office: 'Office',
      holder: 'Office holder',
      channel: 'Sent by',
      address: 'Address',
      state: 'State',
      attempts: 'Attempts',
      arrivedOn: 'Arrived on',
      serverSaid: 'What the mail server said',
      note: 'Note',
      repliedOn: 'Answered on',
      outcome: 'Answer',
      dueOn: 'Ask again on',
      messageId: 'Message-ID',
    },
    state: {
      none: 'Not recorded',
      queued: 'Waiting',
      handing: 'Being handed over',
      uncertain: 'Uncertain',
      sent: 'Sent',
      delivered: 'Delivered',
      refused: 'Refused',
      bounced: 'Came back',
      cancelled: 'Cancelled',
    },
    channel: { email: 'E-mail', hand: 'By hand', post: 'By post', portal: 'Through a portal' },
    outcome: {
      acknowledged: 'Acknowledged',
      meeting: 'Offers a meeting',
      commitment: 'Commits to something',
      refusal: 'Declines',
      other: 'Something else',
    },
  },
  es: {
    column: {
      letter: 'Carta',
      country: 'País',
      countryCode: 'Código de país',
      office: 'Despacho',
      holder: 'Titular',
      channel: 'Enviada por',
      address: 'Dirección',
      state: 'Estado',
      attempts: 'Intentos',
      arrivedOn: 'Llegó el',
      serverSaid: 'Lo que dijo el servidor de correo',
      note: 'Nota',
      repliedOn: 'Respondió el',
      outcome: 'Respuesta',
      dueOn: 'Volver a preguntar el',
      messageId: 'Message-ID',
    },
    state: {
      none: 'Sin registrar',
      queued: 'En espera',
      handing: 'En entrega',
      uncertain: 'Incierta',
      sent: 'Enviada',
      delivered: 'Entregada',
      refused: 'Rechazada',
      bounced: 'Devuelta',
      cancelled: 'Cancelada',
    },
    channel: { email: 'Correo electrónico', hand: 'En mano', post: 'Correo postal', portal: 'Portal en línea' },
    outcome: {
      acknowledged: 'Acuse de recibo',
      meeting: 'Ofrece una reunión',
      commitment: 'Se compromete a algo',
      refusal: 'Se niega',
      other: 'Otra cosa',
    },
  },
  pt: {
    column: {
      letter: 'Carta',
      country: 'País',
      countryCode: 'Código do país',
      office: 'Gabinete',
      holder: 'Titular',
      channel: 'Enviada por',
      address: 'Endereço',
      state: 'Situação',
      attempts: 'Tentativas',
      arrivedOn: 'Chegou em',
      serverSaid: 'O que o servidor de e-mail disse',
      note: 'Nota',
      repliedOn: 'Respondeu em',
      outcome: 'Resposta',
      dueOn: 'Perguntar de novo em',
      messageId: 'Message-ID',
    },
    state: {
      none: 'Sem registro',
      queued: 'Em espera',
      handing: 'Em entrega',
      uncertain: 'Incerta',
      sent: 'Enviada',
      delivered: 'Entregue',
      refused: 'Recusada',
      bounced: 'Devolvida',
      cancelled: 'Cancelada',
    },
    channel: { email: 'E-mail', hand: 'Em mãos', post: 'Pelo correio', portal: 'Por portal' },
    outcome: {
      acknowledged: 'Acusa o recebimento',
      meeting: 'Oferece uma reunião',
      commitment: 'Assume um compromisso',
      refusal: 'Recusa',
      other: 'Outra coisa',
    },
  },
};
