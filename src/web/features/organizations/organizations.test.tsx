import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

const path = paths.organizations(CAMPAIGN);
const table = () => screen.findByRole('table', { name: 'Organisations' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.querySelector('a')?.textContent);

test('the registry is searched by name, and the address says so', async () => {
  const { user, address } = await renderApp({ path });
  await user.type(await screen.findByRole('searchbox', { name: 'Find by any of its names' }), 'conectas');
  await waitFor(async () => expect(await names()).toEqual(['Conectas Direitos Humanos']));
  expect(address()).toBe(`${path}?q=conectas`);
});

test('who signed then and not now is a list of its own, empty for now, with the way out', async () => {
  const { user } = await renderApp({ path });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Signature' }), 'Signed then and not now');
  expect(await screen.findByText('No organisation is like that')).toBeVisible();
  const [clear] = screen.getAllByRole('button', { name: 'Clear all filters' });
  if (clear) await user.click(clear);
  expect((await names()).length).toBeGreaterThan(10);
});

test('a renamed organisation keeps its former name, unless one says that it was a slip', async () => {
  const { user } = await renderApp({ path: `${path}?q=conectas`, as: 'organiser' });
  await user.click(await screen.findByRole('link', { name: 'Conectas Direitos Humanos' }));
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const form = await screen.findByRole('form', { name: 'Edit Conectas Direitos Humanos' });
  const name = within(form).getByRole('textbox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Conectas de Prueba');
  expect(within(form).getByRole('radio', { name: /It was renamed/ })).toBeChecked();
  await user.clear(name);
  await user.type(name, 'Conectas Direitos Humanas');
  expect(within(form).getByRole('radio', { name: /That was a slip/ })).toBeChecked();
  await user.clear(name);
  await user.type(name, 'Conectas de Prueba');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { level: 1, name: /Conectas de Prueba/ })).toBeVisible();
  const facts = screen.getByRole('region', { name: 'What is known' });
  expect(within(facts).getByText('Conectas Direitos Humanos')).toBeVisible();
});

test('a contact person is added and removed; a viewer is offered neither', async () => {
  const { user } = await renderApp({ path: `${path}?q=conectas`, as: 'organiser' });
  await user.click(await screen.findByRole('link', { name: 'Conectas Direitos Humanos' }));
  await user.click(await screen.findByRole('button', { name: 'Add a person' }));
  const form = await screen.findByRole('form', { name: 'Contact persons' });
  await user.type(within(form).getByRole('textbox', { name: 'Name' }), 'Rui Ensaio');
  await user.type(within(form).getByRole('textbox', { name: 'E-mail' }), 'rui@rede.example');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('link', { name: 'rui@rede.example' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove Rui Ensaio' }));
  const dialog = await screen.findByRole('dialog', { name: 'Remove Rui Ensaio?' });
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  expect(await screen.findByText('Nobody is named')).toBeVisible();
});

test('a viewer reads, and is offered neither changes nor addresses', async () => {
  const { user } = await renderApp({ path: `${path}?q=conectas`, as: 'viewer' });
  expect(screen.queryByRole('button', { name: 'Write to these' })).toBeNull();
  await user.click(await screen.findByRole('link', { name: 'Conectas Direitos Humanos' }));
  expect(await screen.findByRole('region', { name: 'Campaigns it signed' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Add a person' })).toBeNull();
});
