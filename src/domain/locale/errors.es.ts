import type { ErrorCode, FieldErrorCode } from '../errors.ts';

export const esErrors: Record<ErrorCode, string> = {
  'request.invalid': 'Algunos campos necesitan revisión: no se guardó nada.',
  'request.malformed': 'No se pudo leer la solicitud. Recargue la página e inténtelo de nuevo.',
  'request.tooLarge':
    'Es más de lo que se puede recibir de una vez ({{max}} como máximo). Divídalo e inténtelo de nuevo.',
  'request.unsupportedType':
    'Este tipo de contenido no se puede leer aquí. Envíe JSON, o un archivo CSV para importar.',
  'request.foreignOrigin': 'La solicitud vino de otro sitio y se rechazó. Abra Countersign e inténtelo de nuevo.',
  'precondition.required': 'La solicitud no dice qué versión edita. Recargue la página e inténtelo de nuevo.',
  'edit.conflict': 'Alguien guardó una versión más nueva mientras usted editaba. Compare ambas y decida.',
  'not.found': 'Aquí no hay nada, o ya no lo hay. Vuelva a la lista y mire de nuevo.',
  'method.notAllowed': 'Esta dirección no ofrece esa acción.',
  'access.signInRequired': 'Inicie sesión para continuar.',
  'access.notPermitted': 'Su rol no incluye esto. Consulte a un administrador de su coalición.',
  'auth.wrongCredentials': 'El correo electrónico y la contraseña no coinciden.',
  'auth.tooManyAttempts': 'Demasiados intentos. Espere {{minutes}} minutos e inténtelo de nuevo.',
  'auth.passwordTooWeak': 'Elija una contraseña de al menos {{min}} caracteres que no sea fácil de adivinar.',
  'auth.wrongPassword': 'La contraseña actual no es correcta.',
  'auth.addressTaken': 'Ya existe una cuenta con este correo electrónico. Inicie sesión con ella.',
  'invitation.invalid': 'Esta invitación ya se usó, se retiró o venció. Pida una nueva.',
  'user.lastAdministrator': 'Es el último administrador. Nombre antes a otra persona.',
  'demand.unchanged': 'Nada difiere de la versión vigente, así que no hay nada que guardar.',
  'demand.orderIncomplete': 'El orden debe nombrar cada demanda una sola vez. Recargue la lista e inténtelo de nuevo.',
  'wording.transitionRefused': 'Esto no es posible con una versión en el estado «{{state}}».',
  'suggestion.passageGone':
    'Las palabras a las que se refiere esta sugerencia ya no están en el texto. Coméntela, rechácela o cambie el texto a mano.',
  'suggestion.decided': 'Alguien ya decidió sobre esta sugerencia. Recargue para ver cómo.',
  'signature.exists': 'Esta organización ya firmó. Abra su registro.',
  'signature.transitionRefused': 'Este paso no es posible desde el estado actual ({{state}}).',
  'statement.notPublished': 'Todavía no se ha publicado nada que se pueda firmar. Publique primero la declaración.',
  'import.unreadable': 'No se pudo leer el archivo como tabla. Guárdelo como CSV (UTF-8) e inténtelo de nuevo.',
  'import.tooManyRows': 'El archivo tiene más de {{max}} filas. Divídalo e inténtelo de nuevo.',
  'import.wrongState': 'Esta importación está en el estado «{{state}}», que no lo permite.',
  'import.nothingToDo': 'Ninguna fila de este archivo se puede importar. Corrija antes las columnas o las filas.',
  'import.rowRefused': 'Esta fila no se puede importar tal como está; el motivo está a su lado.',
  'letter.wrongState': 'Una carta en el estado «{{state}}» no se puede editar.',
  'letter.variantMissing': 'Esta carta aún no tiene texto en ese idioma.',
  'document.unavailable': 'Los documentos se producen en el servidor; esta copia funciona sin él.',
  'server.unavailable': 'La base de datos no responde. Inténtelo de nuevo en un momento.',
  'server.fault':
    'Algo falló de nuestro lado. No se guardó nada; inténtelo de nuevo y dé a su administrador el número {{id}}.',
};

export const esFieldErrors: Record<FieldErrorCode, string> = {
  'field.required': 'Complete este campo.',
  'field.tooShort': 'Al menos {{min}} caracteres, por favor.',
  'field.tooLong': 'Como máximo {{max}}, por favor.',
  'field.tooSmall': 'Al menos {{min}}, por favor.',
  'field.tooLarge': 'Como máximo {{max}}, por favor.',
  'field.notEmail': 'No es un correo electrónico. Ejemplo: nombre@organizacion.org',
  'field.notUrl': 'No es una dirección web. Ejemplo: https://organizacion.org',
  'field.notDate': 'No es una fecha.',
  'field.notOneOf': 'Elija una opción de la lista.',
  'field.unknown': 'Este campo no se conoce aquí.',
  'field.control': 'Quite los caracteres de control invisibles.',
  'field.invalid': 'Este valor no corresponde aquí.',
};
