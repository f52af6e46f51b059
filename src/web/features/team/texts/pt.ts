import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Equipe',
  purpose: 'Quem trabalha nesta mesa e o que cada pessoa pode fazer.',
  invite: 'Convidar um colega',
  members: 'Colegas',
  membersQuestion: 'Uma mudança de papel vale na hora.',
  name: 'Nome',
  email: 'E-mail',
  role: 'Papel',
  since: 'Desde',
  you: 'você',
  roleOf: 'Papel de {{name}}',
  roleChanged: '{{name}} agora tem o papel de {{role}}.',
  remove: 'Remover',
  removeOf: 'Remover {{name}}',
  removeTitle: 'Remover {{name}}?',
  removeExplanation:
    'A conta e as suas sessões terminam na hora. O que {{name}} escreveu e decidiu permanece, com esse nome. Não é possível desfazer; para voltar, {{name}} precisa de um novo convite.',
  removed: '{{name}} não tem mais conta.',
  invitations: 'Convites abertos',
  invitationsQuestion: 'Links que ninguém usou ainda.',
  noInvitations: 'Nenhum convite aberto',
  noInvitationsHint: 'Convide um colega: o link fica aqui até ser usado.',
  expires: 'Vence',
  revoke: 'Retirar',
  revokeOf: 'Retirar o convite de {{email}}',
  revokeTitle: 'Retirar o convite?',
  revokeExplanation: 'O link enviado a {{email}} para de funcionar na hora. É possível convidar de novo.',
  revoked: 'O convite foi retirado.',
  inviteDialog: {
    title: 'Convidar um colega',
    make: 'Criar o convite',
    made: 'O convite está pronto',
    sentTo:
      'Uma mensagem para {{email}} está a caminho ou na caixa de saída. Você também pode entregar este link; ele funciona uma vez e só é mostrado agora.',
    link: 'Link de uso único',
    done: 'Pronto',
  },
  roleHint: {
    administrator: 'Tudo, também a equipe e a auditoria.',
    organiser: 'Signatárias, importações, demandas e cartas.',
    translator: 'Redige demandas e cartas; lê o resto.',
    viewer: 'Lê. Nunca vê um e-mail.',
  },
};

export default texts;
