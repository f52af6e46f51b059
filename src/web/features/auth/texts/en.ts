const texts = {
  email: 'E-mail address',
  password: 'Password',
  name: 'Your name',
  language: 'Language',
  signIn: {
    title: 'Sign in',
    purpose: 'To the desk of your coalition.',
    button: 'Sign in',
    noAccount: 'No account? Accounts are made by invitation: ask an administrator of your coalition.',
    demo: 'This is the demonstration. Reload the page to begin anew, signed in.',
    reload: 'Begin anew',
  },
  invitation: {
    title: 'Welcome to the desk',
    purpose: 'You are invited as {{role}}. Choose how you sign in.',
    checking: 'Looking at your invitation',
    refused: 'This link does not open',
    nameHint: 'As colleagues will see it beside what you change.',
    passwordHint: 'At least {{min}} characters. A few words in a row are good.',
    button: 'Make the account',
    toSignIn: 'To the sign-in page',
  },
};

export default texts;
