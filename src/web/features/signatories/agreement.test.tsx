import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { paths } from '../../shared/paths.ts';

/** An administrator says what persons’ data is used for. */
async function sayPurpose(words: string): Promise<void> {
  const api = await mockedApi('administrator', { fresh: true });
  const address = `${location.origin}/api/v1/campaigns/${CAMPAIGN}/settings`;
  const before = await api.handle(new Request(address));
  const headers = {
    origin: location.origin,
    'content-type': 'application/json',
    'if-match': before.headers.get('etag') ?? '',
  };
  const body = JSON.stringify({ ...(await before.json()), purpose: { en: words, es: words, pt: words } });
  expect((await api.handle(new Request(address, { method: 'PUT', headers, body }))).status).toBe(200);
}

test('that the person agreed to the use of their data is offered once one is named, and told in the facts', async () => {
  await sayPurpose('To name you in public');
  const { user } = await renderApp({ path: paths.signatories(CAMPAIGN), as: 'organiser', fresh: false });
  await user.click(await screen.findByRole('button', { name: 'Add signatory' }));
  const form = await screen.findByRole('form', { name: 'Add a signatory' });
  const [organization, person] = within(form).getAllByRole('textbox', { name: 'Name' });
  await user.type(organization ?? form, 'Red Andina de Prueba');
  await user.selectOptions(within(form).getByRole('combobox', { name: 'Country' }), 'EC');
  expect(within(form).queryByRole('checkbox', { name: /agreed to the use/ })).not.toBeInTheDocument();
  await user.type(person ?? form, 'Persona');
  const agreed = within(form).getByRole('checkbox', { name: /agreed to the use/ });
  expect(agreed).toHaveAccessibleDescription('To name you in public');
  await user.click(agreed);
  expect(within(form).getByLabelText('Agreed on')).not.toHaveValue('');
  await user.click(within(form).getByRole('button', { name: 'Add' }));
  expect(await screen.findByText(/ – To name you in public$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.click(await screen.findByRole('checkbox', { name: /agreed to the use/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('not recorded')).toBeVisible();
});

test('it is not offered where the campaign says no purpose', async () => {
  const { user } = await renderApp({ path: paths.signatories(CAMPAIGN), as: 'organiser' });
  await user.click(await screen.findByRole('button', { name: 'Add signatory' }));
  const form = await screen.findByRole('form', { name: 'Add a signatory' });
  await user.type(within(form).getAllByRole('textbox', { name: 'Name' })[1] ?? form, 'Persona');
  expect(within(form).queryByRole('checkbox', { name: /agreed to the use/ })).not.toBeInTheDocument();
});
