import type { Translated } from '../../../shared/i18n/translated.ts';
import type en from './en.ts';

const texts: Translated<typeof en> = {
  email: 'E-mail',
  password: 'Senha',
  name: 'Seu nome',
  language: 'Idioma',
  signIn: {
    title: 'Entrar',
    purpose: 'Na mesa de trabalho da sua coalizão.',
    button: 'Entrar',
    noAccount: 'Sem conta? As contas são criadas por convite: peça a um administrador da sua coalizão.',
    demo: 'Esta é a demonstração. Recarregue a página para começar de novo, já dentro da conta.',
    reload: 'Começar de novo',
  },
  invitation: {
    title: 'Boas-vindas',
    purpose: 'Você foi convidado com o papel de {{role}}. Escolha como vai entrar.',
    checking: 'Verificando o seu convite',
    refused: 'Este link não abre',
    nameHint: 'Como os colegas verão ao lado do que você mudar.',
    passwordHint: 'Pelo menos {{min}} caracteres. Algumas palavras seguidas funcionam bem.',
    button: 'Criar a conta',
    toSignIn: 'Ir para a entrada',
  },
};

export default texts;
