import type start from './en.ts';
import type rooms from './rooms.en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    returnNull: false;
    resources: { translation: typeof start & typeof rooms };
  }
}
