import type { Locale } from '../src/domain/locale/locale.ts';

type Step = 'database' | 'schema' | 'campaign' | 'network';
const STEPS: readonly Step[] = ['database', 'schema', 'campaign', 'network'];

const TEXTS: Record<Locale, Record<Step | 'title' | 'note', string>> = {
  en: {
    title: 'Setting up the demonstration',
    note: 'A whole database starts inside this page. It keeps nothing: reloading begins anew.',
    database: 'Starting PostgreSQL in the browser',
    schema: 'Making the tables',
    campaign: 'Loading the first campaign',
    network: 'Connecting the app',
  },
  es: {
    title: 'Preparando la demostración',
    note: 'Una base de datos completa arranca en esta página. No guarda nada: al recargar se empieza de nuevo.',
    database: 'Iniciando PostgreSQL en el navegador',
    schema: 'Creando las tablas',
    campaign: 'Cargando la primera campaña',
    network: 'Conectando la aplicación',
  },
  pt: {
    title: 'Preparando a demonstração',
    note: 'Um banco de dados inteiro inicia nesta página. Ele não guarda nada: recarregar é começar de novo.',
    database: 'Iniciando o PostgreSQL no navegador',
    schema: 'Criando as tabelas',
    campaign: 'Carregando a primeira campanha',
    network: 'Conectando o aplicativo',
  },
};

/** Shows what the page is waiting for, in the browser's language; call the answer at each step. */
export function showProgress(container: HTMLElement): ((step: Step) => void) & { done: () => void } {
  const tag = navigator.language.slice(0, 2);
  const texts = TEXTS[tag === 'es' || tag === 'pt' ? tag : 'en'];
  const bar = Object.assign(document.createElement('progress'), { max: STEPS.length, value: 0 });
  bar.setAttribute('aria-label', texts.title);
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  const box = document.createElement('div');
  box.style.cssText = 'max-width:380px;margin:22vh auto 0;padding:0 16px;font:14px/1.5 system-ui,sans-serif';
  const title = Object.assign(document.createElement('h1'), { textContent: texts.title });
  title.style.cssText = 'font-size:20px;margin:0 0 4px';
  bar.style.cssText = 'width:100%;accent-color:#0f6b66;margin-top:14px';
  box.append(title, Object.assign(document.createElement('p'), { textContent: texts.note }), bar, line);
  container.replaceChildren(box);
  const at = (step: Step) => {
    bar.value = STEPS.indexOf(step);
    line.textContent = `${texts[step]}…`;
  };
  return Object.assign(at, { done: () => container.replaceChildren() });
}
