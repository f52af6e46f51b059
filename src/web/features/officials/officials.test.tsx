import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

test('offices stand by country in the reader’s language, with their own title and the English one', async () => {
  await renderApp({ path: paths.officials(CAMPAIGN), as: 'viewer', locale: 'es' });
  const table = await screen.findByRole('table', { name: 'Autoridades' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(20);
  expect(rows[0]).toHaveTextContent('Argentina');
  const brazil = within(table).getByRole('row', { name: /Brasil/ });
  expect(brazil).toHaveTextContent('Ministra ou Ministro da Justiça');
  expect(brazil).toHaveTextContent('Minister of Justice');
  expect(brazil).toHaveTextContent('titular desconocido');
  expect(within(table).getByRole('row', { name: /Estados Unidos/ })).toHaveTextContent('Eric Holder');
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
});
