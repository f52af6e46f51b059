import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { DemoApp } from '../../../../mocks/create-demo-app.ts';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

/** jsdom has no width; these tests sit at a desk. */
beforeEach(() => {
  const { matchMedia } = window;
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(matchMedia(query), query.includes('min-width') ? { matches: true } : {}),
  );
});

const path = paths.signatories(CAMPAIGN);
const table = () => screen.findByRole('table', { name: 'Who signed' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map((cell) => cell.querySelector('a')?.textContent);

test('filters come from the address, and clearing them shows everyone', async () => {
  const { user, address } = await renderApp({ path: `${path}?country=BR&q=conectas` });
  expect(await names()).toEqual(['Conectas Direitos Humanos']);
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await waitFor(async () => expect((await names()).length).toBe(14));
  expect(address()).toBe(path);
});

test('searching goes into the address', async () => {
  const { user, address } = await renderApp({ path });
  await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'accion tecnica');
  await waitFor(async () => expect(await names()).toEqual(['Acción Técnica Social']));
  expect(address()).toBe(`${path}?q=accion+tecnica`);
});

test('a heading sorts, and says which way', async () => {
  const { user, address } = await renderApp({ path });
  const heading = within(await table()).getByRole('columnheader', { name: 'Name' });
  expect(heading).toHaveAttribute('aria-sort', 'ascending');
  await user.click(within(heading).getByRole('button'));
  await waitFor(() => expect(heading).toHaveAttribute('aria-sort', 'descending'));
  await waitFor(async () => expect((await names())[0]).toBe('Washington Office on Latin America'));
  expect(address()).toBe(`${path}?dir=desc`);
});

test('filters that match nobody say so, and offer the way out', async () => {
  await renderApp({ path: `${path}?q=quetzalcoatl` });
  expect(await screen.findByText('No signatory matches these filters')).toBeVisible();
});

test('the export is a link to what is filtered', async () => {
  const { user } = await renderApp({ path: `${path}?country=BR` });
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  const dialog = await screen.findByRole('dialog', { name: 'Export' });
  const link = () => within(dialog).getByRole('link', { name: 'Download' });
  expect(link()).toHaveAttribute('href', expect.stringMatching(/\/signatories\/export\.csv\?country=BR&locale=en$/));
  expect(link()).not.toHaveAttribute('download');
  await user.click(within(dialog).getByRole('radio', { name: 'Excel workbook' }));
  expect(link()).toHaveAttribute('href', expect.stringMatching(/\/export\.xlsx\?country=BR&locale=en$/));
  await user.click(within(dialog).getByRole('radio', { name: 'Roster as PDF' }));
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Grouped by' }), 'type');
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'For' }), 'letters');
  expect(link()).toHaveAttribute(
    'href',
    expect.stringMatching(/\/roster\.pdf\?country=BR&locale=en&group=type&readers=letters$/),
  );
});

test('a signatory opens beside the list, is verified with a note, and the history tells', async () => {
  const { user, address } = await renderApp({ path, as: 'organiser' });
  await user.click(within(await table()).getByRole('link', { name: 'Dejusticia' }));
  const aside = await screen.findByRole('complementary', { name: 'Signatory' });
  expect(address()).toContain('?open=');
  await user.click(await within(aside).findByRole('button', { name: 'Verify' }));
  const dialog = await screen.findByRole('dialog', { name: 'Verify Dejusticia?' });
  await user.click(within(dialog).getByRole('button', { name: 'Verify' }));
  expect(within(dialog).getByText('Please choose one from the list.')).toBeVisible();
  await user.click(within(dialog).getByRole('radio', { name: 'A letter or paper of the organisation' }));
  await user.type(within(dialog).getByRole('textbox'), 'Letter received');
  await user.click(within(dialog).getByRole('button', { name: 'Verify' }));
  await waitFor(() =>
    expect(within(aside).getByText('A letter or paper of the organisation · Letter received')).toBeVisible(),
  );
  expect(within(aside).getByText(/^verified by .*: A letter or paper of the organisation$/)).toBeVisible();
  await waitFor(() => expect(within(aside).queryByRole('button', { name: 'Verify' })).toBeNull());
  await user.click(within(aside).getByRole('button', { name: 'Close details' }));
  expect(address()).toBe(path);
});

test('a viewer reads, and is offered no act', async () => {
  const { user } = await renderApp({ path, as: 'viewer' });
  await user.click(within(await table()).getByRole('link', { name: 'Dejusticia' }));
  const aside = await screen.findByRole('complementary', { name: 'Signatory' });
  expect(await within(aside).findByText('History')).toBeVisible();
  expect(
    within(aside)
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label')),
  ).toEqual(['Close details']);
  expect(screen.queryByRole('button', { name: 'Add signatory' })).toBeNull();
});

test('entering one that looks like one already there is told before it is saved', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await user.click(await screen.findByRole('button', { name: 'Add signatory' }));
  const form = await screen.findByRole('form', { name: 'Add a signatory' });
  await user.type(within(form).getAllByRole('textbox', { name: 'Name' })[0] ?? form, 'Conectas direitos humanos');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Country' }), 'BR');
  expect(await within(form).findByRole('button', { name: 'Conectas Direitos Humanos has signed: open' })).toBeVisible();
});

test('one that looks the same is added only after a person says that it is another one', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await user.click(await screen.findByRole('button', { name: 'Add signatory' }));
  const form = await screen.findByRole('form', { name: 'Add a signatory' });
  await user.type(within(form).getAllByRole('textbox', { name: 'Name' })[0] ?? form, 'Conectas direitos humanos');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Country' }), 'BR');
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  expect(await within(form).findByRole('alert')).toHaveTextContent(/looks the same as “Conectas Direitos Humanos”/);
  await user.click(await within(form).findByRole('checkbox', { name: /It is another organisation/ }));
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  const aside = await screen.findByRole('complementary', { name: 'Signatory' });
  expect(await within(aside).findByRole('heading', { name: 'Conectas direitos humanos' })).toBeVisible();
});

test('entering one opens it', async () => {
  const { user } = await renderApp({ path, as: 'organiser' });
  await user.click(await screen.findByRole('button', { name: 'Add signatory' }));
  const form = await screen.findByRole('form', { name: 'Add a signatory' });
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  expect(within(form).getAllByRole('textbox', { name: 'Name' })[0]).toHaveAccessibleDescription(/Please fill this in/);
  await user.type(within(form).getAllByRole('textbox', { name: 'Name' })[0] ?? form, 'Red Andina de Prueba');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Country' }), 'EC');
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  const aside = await screen.findByRole('complementary', { name: 'Signatory' });
  expect(await within(aside).findByRole('heading', { name: 'Red Andina de Prueba' })).toBeVisible();
});

test('who saves second chooses field by field, and loses nothing', async () => {
  const { user, api } = await renderApp({ path: `${path}?q=dejusticia`, as: 'organiser' });
  await user.click(within(await table()).getByRole('link', { name: 'Dejusticia' }));
  const aside = await screen.findByRole('complementary', { name: 'Signatory' });
  await user.click(await within(aside).findByRole('button', { name: 'Edit' }));
  await changeElsewhere(api);
  await user.type(within(aside).getByRole('textbox', { name: 'Note' }), 'my note');
  await user.click(within(aside).getByRole('button', { name: 'Save' }));
  const choice = await within(aside).findByRole('radiogroup', { name: 'Note' });
  expect(within(choice).getByRole('radio', { name: 'Yours: my note' })).toBeChecked();
  expect(within(choice).getByRole('radio', { name: 'Saved: their note' })).not.toBeChecked();
  await user.click(within(aside).getByRole('button', { name: 'Continue with these' }));
  expect(within(aside).getByRole('textbox', { name: 'Note' })).toHaveValue('my note');
  await user.click(within(aside).getByRole('button', { name: 'Save' }));
  expect(await within(aside).findByText('my note')).toBeVisible();
});

/** A colleague in another browser writes a note on the first signatory that the search finds. */
async function changeElsewhere(api: DemoApp): Promise<void> {
  const address = `${location.origin}/api/v1/campaigns/${CAMPAIGN}/signatories`;
  const ask = async (url: string, init: RequestInit = {}) =>
    (await api.handle(new Request(url, { ...init, headers: { origin: location.origin, ...init.headers } }))).json();
  const { items } = await ask(`${address}?q=dejusticia`);
  const { id, version, name, acronym, aliases, country, type, website, display } = await ask(
    `${address}/${items[0].id}`,
  );
  const organization = { name, acronym: acronym ?? '', aliases, country, type, website: website ?? '' };
  await ask(`${address}/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ organization, representative: {}, display, note: 'their note' }),
  });
}

test('reservations are entered with a signatory, changed later, and filtered by', async () => {
  const { user, address } = await renderApp({ path: `${paths.signatories(CAMPAIGN)}?q=Washington`, as: 'organiser' });
  const [name] = await screen.findAllByRole('link', { name: /Washington/ });
  await user.click(name ?? document.body);
  const aside = await screen.findByRole('complementary');
  await user.click(await within(aside).findByRole('button', { name: 'Reservations' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('checkbox', { name: /^5 · / }));
  await user.type(within(dialog).getByRole('textbox', { name: /Why \(optional\)/ }), 'Too narrow');
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(await within(aside).findByText(/reservations changed/)).toBeVisible();
  expect(within(aside).getByText('Too narrow', { selector: 'q' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await user.click(screen.getByRole('combobox', { name: 'Reservation on' }));
  await user.click(await screen.findByRole('option', { name: /^.*5 · / }));
  await waitFor(() => expect(address()).toContain('reserves=demilitarization'));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
});
