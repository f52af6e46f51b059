import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  email: 'Correo electrónico',
  password: 'Contraseña',
  name: 'Su nombre',
  language: 'Idioma',
  signIn: {
    title: 'Iniciar sesión',
    purpose: 'En el escritorio de su coalición.',
    button: 'Entrar',
    noAccount: '¿Sin cuenta? Las cuentas se crean por invitación: pídala a un administrador de su coalición.',
    demo: 'Esta es la demostración. Recargue la página para empezar de nuevo con la sesión iniciada.',
    reload: 'Empezar de nuevo',
  },
  invitation: {
    title: 'Le damos la bienvenida',
    purpose: 'Se le invita con el rol de {{role}}. Elija cómo iniciará sesión.',
    checking: 'Revisando su invitación',
    refused: 'Este enlace no se abre',
    nameHint: 'Como lo verán sus colegas junto a lo que usted cambie.',
    passwordHint: 'Al menos {{min}} caracteres. Varias palabras seguidas sirven bien.',
    button: 'Crear la cuenta',
    toSignIn: 'Ir a iniciar sesión',
  },
};

export default texts;
