import { screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { office, officeContact } from '../../../server/db/schema/index.ts';
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

test('the list is narrowed down by what is wanting, and the address says so', async () => {
  const { user, address } = await renderApp({ path: paths.officials(CAMPAIGN), as: 'organiser' });
  await screen.findByRole('heading', { name: '20 offices' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Holder' }), 'known');
  await screen.findByRole('heading', { name: /^\d+ of 20 offices$/ });
  expect(address()).toContain('holder=known');
  await user.selectOptions(screen.getByRole('combobox', { name: 'By e-mail' }), 'expired');
  expect(await screen.findByText('No office is like that')).toBeVisible();
  await user.click(screen.getAllByRole('button', { name: 'Clear all filters' })[0] ?? document.body);
  await screen.findByRole('heading', { name: '20 offices' });
});

async function openOffice(as: 'organiser' | 'viewer', country: RegExp) {
  const app = await renderApp({ path: paths.officials(CAMPAIGN), as });
  const table = await screen.findByRole('table', { name: 'Officials' });
  await app.user.click(within(within(table).getByRole('row', { name: country })).getByRole('link'));
  await screen.findByRole('heading', { name: 'Who holds it' });
  return app;
}

test('a holder is added with what letters will say, and ends when another comes', async () => {
  const { user } = await openOffice('organiser', /Argentina/);
  expect(screen.getByText('Señora Ministra o Señor Ministro:')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Add a holder' }));
  const dialog = await screen.findByRole('dialog', { name: 'Add a holder' });
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(dialog).findAllByText('Please fill this in.')).not.toEqual([]);
  await user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Synthetic Holder');
  await user.type(within(dialog).getByLabelText('Holds it from'), '2013-01-01');
  await user.type(within(dialog).getByRole('textbox', { name: 'Source' }), 'https://synthetic.example/decree');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Form of address' }), 'feminine');
  expect(within(dialog).getByText('Señora Ministra:')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByText('in office')).toBeVisible();
  expect(screen.getByText('Señora Ministra:')).toBeVisible();
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
});

test('who saved meanwhile is not overwritten: both are shown, and what was typed is kept', async () => {
  const { user, api } = await openOffice('organiser', /Argentina/);
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  const form = await screen.findByRole('form', { name: 'Edit the office' });
  await user.type(within(form).getByRole('textbox', { name: 'Institution' }), 'Mine');
  await api.ports.db.update(office).set({ institution: 'Theirs', version: 2 }).where(eq(office.country, 'AR'));
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  const choice = await screen.findByRole('radiogroup', { name: 'Institution' });
  expect(choice).toHaveTextContent('Theirs');
  await user.click(within(choice).getByRole('radio', { name: /Mine/ }));
  await user.click(screen.getByRole('button', { name: /Continue/ }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(await screen.findByText('Mine')).toBeVisible();
});

test('a viewer sees that there is a contact, and not what it says', async () => {
  const api = await mockedApi('organiser');
  const [argentina] = await api.ports.db.select().from(office).where(eq(office.country, 'AR'));
  const value = 'synthetic@office.example';
  await api.ports.db
    .insert(officeContact)
    .values({ officeId: argentina?.id ?? '', kind: 'email', value, validUntil: '2013-01-01', position: 1 });
  await renderApp({ path: paths.official(CAMPAIGN, argentina?.id ?? ''), as: 'viewer', fresh: false });
  expect(await screen.findByText('not shown to you')).toBeVisible();
  expect(screen.getAllByText('address expired')).not.toEqual([]);
  expect(document.body).not.toHaveTextContent(value);
  expect(screen.queryByRole('button', { name: 'Add a contact' })).toBeNull();
});

test('a list of offices is looked at, applied and taken back', async () => {
  const { user, address } = await renderApp({ path: paths.officials(CAMPAIGN), as: 'organiser' });
  await user.click(await screen.findByRole('link', { name: 'Import' }));
  await user.click(await screen.findByRole('button', { name: 'Paste rows instead' }));
  const rows = screen.getByRole('textbox', { name: /Rows copied/ });
  await user.click(rows);
  await user.paste('Member,Authority\nChile,Minister of Trials\nAtlantis,Minister of Nothing');
  await user.click(screen.getByRole('button', { name: 'Read these rows' }));
  expect(await screen.findByText(/Say which column names the country/)).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'What “Member” says' }), 'country');
  expect(await screen.findByRole('alert')).toHaveTextContent('No column names a country and a post.');
  await user.click(screen.getByRole('link', { name: 'Officials' }));
  await user.click(await screen.findByRole('link', { name: 'Import' }));
  await user.click(await screen.findByRole('button', { name: 'Paste rows instead' }));
  await user.click(screen.getByRole('textbox', { name: /Rows copied/ }));
  await user.paste('Country,Office\nChile,Minister of Trials\nAtlantis,Minister of Nothing');
  await user.click(screen.getByRole('button', { name: 'Read these rows' }));
  expect(await screen.findByText('1 new offices, 0 changed')).toBeVisible();
  await user.click(screen.getByRole('radio', { name: '1 refused' }));
  expect(address()).toContain('show=refused');
  expect(screen.getByText(/This is no country that we know/)).toBeVisible();
  expect((await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Import these rows' }));
  await user.click(await screen.findByRole('button', { name: 'Take it back' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Take it back' }));
  expect(await screen.findByText('taken back')).toBeVisible();
});
