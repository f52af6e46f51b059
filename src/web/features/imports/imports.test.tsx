import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { type RenderedApp, renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const roster = (name: string) => new File([readFileSync(join('tests/fixtures/rosters', name))], name);

const table = (lines: string[]) => new File([['Organization,Country,Email', ...lines].join('\n')], 'mine.csv');

async function uploaded(file: File, as: 'organiser' | 'viewer' = 'organiser'): Promise<RenderedApp> {
  const app = await renderApp({ path: paths.imports(CAMPAIGN), as });
  await screen.findByRole('button', { name: 'Choose a file' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no file input');
  await app.user.upload(input, file);
  await screen.findByRole('heading', { name: file.name });
  return app;
}

const checkRows = async ({ user }: RenderedApp) =>
  user.click(await screen.findByRole('button', { name: 'Check the rows' }));

describe('the import wizard', () => {
  it('says how it read the file and what it takes each column for', async () => {
    await uploaded(roster('forms-pt.tsv'));
    expect(await screen.findByRole('combobox', { name: 'Characters are encoded as' })).toHaveValue('utf-16le');
    expect(screen.getByRole('combobox', { name: 'Columns are separated by' })).toHaveValue('\t');
    expect(screen.getByRole('combobox', { name: 'What “Organização” is' })).toHaveValue('name');
    expect(screen.getByRole('combobox', { name: 'What “País” is' })).toHaveValue('country');
  });

  it('warns when a needed column is missing, and reads the rows anew when it is named', async () => {
    const app = await uploaded(new File(['Foo,Country,Email\nCasa de Ejemplo,Chile,a@a.example'], 'odd.csv'));
    expect(await screen.findByText(/No column is chosen for: Organisation/)).toBeVisible();
    await app.user.selectOptions(screen.getByRole('combobox', { name: 'What “Foo” is' }), 'name');
    expect(screen.queryByText(/No column is chosen/)).toBeNull();
    await checkRows(app);
    expect(await screen.findByRole('button', { name: 'Import 1 organisation' })).toBeVisible();
  });

  it('asks what a value means that nobody knows, and reads all its rows so', async () => {
    const app = await uploaded(
      table(['Casa Uno de Ejemplo,Marte,a@a.example', 'Casa Dos de Ejemplo,MARTE,b@b.example']),
    );
    expect(await screen.findByText('Countries and types in doubt')).toBeVisible();
    await app.user.selectOptions(await screen.findByRole('combobox', { name: 'What “Marte” means' }), 'UY');
    await checkRows(app);
    expect(await screen.findByRole('button', { name: 'Import 2 organisations' })).toBeVisible();
  });

  it('shows only the rows that something is to be said of, when asked', async () => {
    const app = await uploaded(
      new File(
        [
          'Organization,Country,Email,Type\nCasa Clara de Ejemplo,Chile,a@a.example,Women\nCasa Turbia de Ejemplo,Chile,b@b.example,Zapatería',
        ],
        'mine.csv',
      ),
    );
    await checkRows(app);
    expect(await screen.findByText('Casa Clara de Ejemplo')).toBeVisible();
    await app.user.click(screen.getByRole('switch', { name: /Only rows with remarks/ }));
    await waitFor(() => expect(screen.queryByText('Casa Clara de Ejemplo')).toBeNull());
    expect(await screen.findByText('Casa Turbia de Ejemplo')).toBeVisible();
  });

  it('shows new, similar and impossible rows with the reasons', async () => {
    const app = await uploaded(
      table([
        'Casa Nueva de Ejemplo,Uruguay,b@b.example',
        'Centro de Estudios Legales y Sociales,Argentina,a@a.example',
        'Otra Casa de Ejemplo,Marte,c@c.example,Luna',
      ]),
    );
    await checkRows(app);
    expect(await screen.findByText('Casa Nueva de Ejemplo')).toBeVisible();
    await app.user.click(screen.getByRole('tab', { name: /Look like one already there/ }));
    const pair = (await screen.findByText('Signature: confirmed')).closest('li');
    expect(pair).toHaveTextContent('Already thereCentro de Estudios Legales y Sociales');
    expect(pair).toHaveTextContent('Why same name');
    await app.user.click(screen.getByRole('switch', { name: /as an organisation of its own/ }));
    expect(await screen.findByRole('button', { name: 'Import 2 organisations' })).toBeVisible();
    await app.user.click(screen.getByRole('tab', { name: /Cannot be imported/ }));
    expect(await screen.findByText('This country is not known.')).toBeVisible();
    expect(screen.getByText('Row 4')).toBeVisible();
    expect(screen.getByText(/more cells than there are headings/)).toBeVisible();
    expect(screen.getByRole('link', { name: /Save these rows/ })).toHaveAttribute(
      'href',
      expect.stringContaining('refused.csv?locale=en'),
    );
  });

  it('imports, shows the result and takes it back with one click and a question', async () => {
    const app = await uploaded(table(['Casa Nueva de Ejemplo,Uruguay,b@b.example']));
    await checkRows(app);
    await app.user.click(await screen.findByRole('button', { name: 'Import 1 organisation' }));
    const patience = { timeout: 5000 };
    expect(await screen.findByText('1 organisation was imported.', undefined, patience)).toBeVisible();
    await app.user.click(screen.getByRole('button', { name: 'Undo this import' }));
    const dialog = await screen.findByRole('dialog');
    await app.user.click(within(dialog).getByRole('button', { name: 'Undo this import' }));
    await waitFor(() => expect(screen.getByText(/This import was undone/)).toBeVisible(), patience);
    await app.user.click(screen.getByRole('link', { name: 'Import another file' }));
    const list = await screen.findByRole('table', { name: 'Earlier imports' });
    expect(list).toHaveTextContent('undone');
  });

  it('tells in the panel why a file cannot be read', async () => {
    const { user } = await renderApp({ path: paths.imports(CAMPAIGN), as: 'organiser', locale: 'es' });
    await user.click(await screen.findByRole('button', { name: 'Pegar filas' }));
    await user.type(screen.getByRole('textbox', { name: /Filas copiadas/ }), 'solo una línea');
    await user.click(screen.getByRole('button', { name: 'Leer estas filas' }));
    expect(await screen.findByText(/No se pudo leer el archivo como tabla/)).toBeVisible();
  });
});

it('who may not import is told so on one page, and offered no file to choose', async () => {
  await renderApp({ path: paths.imports(CAMPAIGN), as: 'viewer' });
  expect(await screen.findByText(/Your role does not include this/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Choose a file/ })).toBeNull();
});
