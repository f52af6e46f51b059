import { cleanup, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { verifyEverybody } from '../../../../../tests/support/an-approved-letter.ts';
import { CAMPAIGN } from '../../../../../tests/support/furnish.ts';
import { renderApp } from '../../../../../tests/support/render-app.tsx';
import { ifMatch, unwrap } from '../../../shared/api/unwrap.ts';
import { paths } from '../../../shared/paths.ts';
import { letterRoute, lettersRoute } from '../queries.ts';

async function aDraft(replyBy: string | null) {
  const { api } = await renderApp({ path: paths.letters(CAMPAIGN), as: 'translator' });
  const param = { campaign: CAMPAIGN };
  const { followable } = await unwrap(lettersRoute.$get({ param }));
  const json = { title: 'Follow-up', parentLetterId: followable[0]?.id ?? null, locales: ['en', 'es', 'pt'] as const };
  const { id, version } = await unwrap(lettersRoute.$post({ param, json: { ...json, locales: [...json.locales] } }));
  await unwrap(letterRoute.$patch({ param: { ...param, letter: id }, json: { replyBy } }, ifMatch(version)));
  await verifyEverybody(api.ports.db);
  cleanup();
  return paths.letter(CAMPAIGN, id);
}

const open = (path: string, as: 'translator' | 'administrator') => renderApp({ path, as, fresh: false });

test('a draft is handed in, and approved by somebody else who has the findings in view', async () => {
  const path = await aDraft('2014-01-31');
  const writer = await open(path, 'translator');
  await writer.user.click(await screen.findByRole('button', { name: 'Send to review' }));
  await writer.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send to review' }));
  expect(await screen.findByRole('region', { name: 'In review' })).toHaveTextContent('Handed in by Teresa Traduce');
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  cleanup();
  const approver = await open(path, 'administrator');
  await approver.user.click(await screen.findByRole('button', { name: 'Approve' }));
  const drawer = await screen.findByRole('dialog', { name: 'Preflight' });
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  for (const box of within(drawer).queryAllByRole('checkbox')) await approver.user.click(box);
  await approver.user.click(within(drawer).getByRole('button', { name: 'Approve' }));
  const panel = await screen.findByRole('region', { name: 'Approved' });
  expect(panel).toHaveTextContent('Approved by Alba Administra');
  expect(panel).toHaveTextContent('14 organisations from 9 countries');
  expect(await screen.findByRole('button', { name: 'Reopen' })).toBeVisible();
});

test('what has to be mended is named with the offices it concerns, and the way there', async () => {
  const { user, address } = await open(await aDraft(null), 'translator');
  await user.click(await screen.findByRole('button', { name: /Preflight · \d+ to mend/ }));
  const drawer = await screen.findByRole('dialog', { name: 'Preflight' });
  const finding = within(drawer).getByText('20 places have a field without a value.').closest('li');
  expect(finding).toHaveTextContent(/reply by: Argentina, Bolivia.* and 12 more/i);
  await user.click(within(finding ?? drawer).getByRole('link', { name: 'Go to the first of them' }));
  expect(address()).toMatch(/\?office=[0-9a-f-]+&locale=es/);
});

test('a letter is returned with what to mend, which its writers read', async () => {
  const path = await aDraft('2014-01-31');
  const writer = await open(path, 'translator');
  await writer.user.click(await screen.findByRole('button', { name: 'Send to review' }));
  await writer.user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send to review' }));
  await screen.findByRole('region', { name: 'In review' });
  cleanup();
  const { user } = await open(path, 'administrator');
  await user.click(await screen.findByRole('button', { name: 'Return' }));
  const dialog = await screen.findByRole('dialog', { name: 'Return the letter to its writers' });
  await user.click(within(dialog).getByRole('button', { name: 'Return' }));
  expect(within(dialog).getByRole('textbox', { name: /What is to be mended/ })).toBeInvalid();
  await user.type(within(dialog).getByRole('textbox', { name: /What is to be mended/ }), 'Shorter, please.');
  await user.click(within(dialog).getByRole('button', { name: 'Return' }));
  expect(await screen.findByText('Returned to its writers.')).toBeVisible();
  expect(screen.queryByRole('region', { name: 'In review' })).toBeNull();
});
