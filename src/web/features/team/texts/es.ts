import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  title: 'Equipo',
  purpose: 'Quién trabaja en este escritorio y qué puede hacer cada quien.',
  invite: 'Invitar a un colega',
  members: 'Colegas',
  membersQuestion: 'Un cambio de rol vale desde ese momento.',
  name: 'Nombre',
  email: 'Correo electrónico',
  role: 'Rol',
  since: 'Desde',
  you: 'usted',
  roleOf: 'Rol de {{name}}',
  roleChanged: '{{name}} tiene ahora el rol de {{role}}.',
  remove: 'Quitar',
  removeOf: 'Quitar a {{name}}',
  removeTitle: '¿Quitar a {{name}}?',
  removeExplanation:
    'La cuenta y sus sesiones terminan de inmediato. Lo que {{name}} escribió y decidió permanece, con ese nombre. No se puede deshacer; para volver, {{name}} necesita otra invitación.',
  removed: '{{name}} ya no tiene cuenta.',
  invitations: 'Invitaciones abiertas',
  invitationsQuestion: 'Enlaces que nadie ha usado todavía.',
  noInvitations: 'No hay invitaciones abiertas',
  noInvitationsHint: 'Invite a un colega: el enlace aparecerá aquí hasta que se use.',
  expires: 'Vence',
  revoke: 'Retirar',
  revokeOf: 'Retirar la invitación de {{email}}',
  revokeTitle: '¿Retirar la invitación?',
  revokeExplanation: 'El enlace enviado a {{email}} deja de funcionar de inmediato. Puede invitar de nuevo.',
  revoked: 'La invitación se retiró.',
  inviteDialog: {
    title: 'Invitar a un colega',
    make: 'Crear la invitación',
    made: 'La invitación está lista',
    sentTo:
      'Un correo a {{email}} está en camino o en la bandeja de salida. También puede entregar este enlace; sirve una vez y solo se muestra ahora.',
    link: 'Enlace de un solo uso',
    done: 'Listo',
  },
  roleHint: {
    administrator: 'Todo, también el equipo y la auditoría.',
    organiser: 'Firmantes, importaciones, demandas y cartas.',
    translator: 'Redacta demandas y cartas; lee lo demás.',
    viewer: 'Lee. Nunca ve un correo electrónico.',
  },
};

export default texts;
