import type { Locale } from '../../domain/locale/locale.ts';

interface UnsubscribeWords {
  /** Above the link in a mail. */
  line: string;
  title: string;
  lead: string;
  button: string;
  doneTitle: string;
  done: string;
  unknownTitle: string;
  unknown: string;
}

export const UNSUBSCRIBE_WORDS: Record<Locale, UnsubscribeWords> = {
  en: {
    line: 'If you do not want mails like this any more:',
    title: 'No more mails?',
    lead: 'The address to which you got this link will not be written to any more about statements and signatures. What your organisation signed stays as it is.',
    button: 'Do not write to me any more',
    doneTitle: 'You will not be written to any more',
    done: 'This address gets no more mails about statements and signatures, of no campaign here. Mails that were on their way already may still arrive.',
    unknownTitle: 'This link is not known',
    unknown:
      'It may have been copied incompletely. Nothing was changed. Use the link of a newer mail, or write to the coalition that sent it.',
  },
  es: {
    line: 'Si ya no desea recibir correos como este:',
    title: '¿No recibir más correos?',
    lead: 'A la dirección en que recibió este enlace no se le escribirá más sobre declaraciones y firmas. Lo que firmó su organización queda como está.',
    button: 'No me escriban más',
    doneTitle: 'No se le escribirá más',
    done: 'Esta dirección no recibe más correos sobre declaraciones y firmas, de ninguna campaña de aquí. Los que ya iban en camino aún pueden llegar.',
    unknownTitle: 'Este enlace no se conoce',
    unknown:
      'Puede haberse copiado incompleto. No se cambió nada. Use el enlace de un correo más reciente o escriba a la coalición que lo envió.',
  },
  pt: {
    line: 'Se não quiser mais receber e-mails como este:',
    title: 'Não receber mais e-mails?',
    lead: 'Ao endereço em que recebeu este link não se escreverá mais sobre declarações e assinaturas. O que a sua organização assinou fica como está.',
    button: 'Não me escrevam mais',
    doneTitle: 'Não escreveremos mais',
    done: 'Este endereço não recebe mais e-mails sobre declarações e assinaturas, de nenhuma campanha daqui. Os que já estavam a caminho ainda podem chegar.',
    unknownTitle: 'Este link não é conhecido',
    unknown:
      'Ele pode ter sido copiado incompleto. Nada foi alterado. Use o link de um e-mail mais recente ou escreva à coalizão que o enviou.',
  },
};
