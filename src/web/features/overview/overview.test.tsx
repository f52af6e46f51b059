import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, it, test, vi } from 'vitest';
import { aSignatory } from '../../../../tests/support/a-signatory.ts';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi, server } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { aRoundPlan, publishVersion } from '../../../../tests/support/statements.ts';
import { askSignatories } from '../../../server/consent/ask-signatories.ts';
import { campaign } from '../../../server/db/schema/index.ts';
import { paths } from '../../shared/paths.ts';

const panel = (name: string) => screen.findByRole('region', { name });

test('the numbers come first, and each unverified signatory is one step away', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser' });
  const attention = await panel('Needs attention');
  const figures = screen.getByRole('region', { name: 'Figures' });
  expect(within(figures).getByText('of 50')).toBeVisible();
  await user.click(
    within(attention).getByRole('link', { name: /^14 organisations confirmed, wait for verification Verify/ }),
  );
  await waitFor(() => expect(address()).toBe(`${paths.verification(CAMPAIGN)}?identity=representative-confirmed`));
  expect(await screen.findByText('1 of 14')).toBeVisible();
});

test('numbers are written as the language writes them, and persons kept too long lead to the settings', async () => {
  const api = await mockedApi('administrator');
  server.use(
    http.get(/overview$/, async ({ request }) => {
      const found = await (await api.handle(request)).json();
      const byState = { ...found.byState, confirmed: 2001 };
      return HttpResponse.json({
        ...{ ...found, byState, standing: 2495 },
        attention: { ...found.attention, personsDue: 1200 },
      });
    }),
  );
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), fresh: false });
  const figures = await screen.findByRole('region', { name: 'Figures' });
  expect(await within(figures).findByText('of 2,495 standing')).toBeVisible();
  expect(within(figures).getByText('2,001 confirmed')).toBeVisible();
  const attention = await panel('Needs attention');
  await user.click(within(attention).getByRole('link', { name: /1,200 persons whose data is kept too long Open/ }));
  await waitFor(() => expect(address()).toBe(paths.settings(CAMPAIGN)));
});

test('a bar narrows all charts to its country by keyboard, leads to the very same ones in the list, and widens again', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const [bar] = within(await panel('By country')).getAllByRole('link', { name: 'Argentina 3 Show only this' });
  bar?.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toBe(`${paths.overview(CAMPAIGN)}?country=AR`));
  expect(await screen.findByText('3 signatories under these filters.')).toBeVisible();
  expect(screen.getByRole('link', { name: 'See the 3 in the list' })).toHaveAttribute(
    'href',
    `${paths.signatories(CAMPAIGN)}?country=AR&state=confirmed&state=verified`,
  );
  const source = within(await panel('By source'));
  expect(await source.findByText('3')).toBeVisible();
  expect(source.getAllByRole('link', { name: / 3 Open/ })[0]).toHaveAttribute(
    'href',
    expect.stringMatching(/\?country=AR&state=confirmed&state=verified&channel=[a-z]+$/),
  );
  await user.click(screen.getByRole('button', { name: 'Remove: Argentina' }));
  await waitFor(() => expect(address()).toBe(paths.overview(CAMPAIGN)));
});

test('a cell of the table narrows to its country and type together', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const matrix = await within(await panel('By country and type')).findByRole('table', { name: 'By country and type' });
  const [row] = within(matrix).getAllByRole('row', { name: /^Argentina/ });
  const [cell] = within(row as HTMLElement).getAllByRole('link', { name: /Show only this/ });
  await user.click(cell as HTMLElement);
  await waitFor(() => expect(address()).toMatch(/\?country=AR&type=[a-z-]+$/));
  expect(await screen.findByText(/signator(y|ies) under these filters/)).toBeVisible();
});

test('who of the offices has answered leads to the ledger', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const answers = await panel('Answers to letters');
  await user.click(await within(answers).findByRole('link', { name: /Uruguay.*0 of 1/ }));
  await waitFor(() => expect(address()).toBe(`${paths.deliveries(CAMPAIGN)}?country=UY`));
  expect(await screen.findByRole('button', { name: /Uruguay/ })).toBeVisible();
});

test('the curve says which states it follows', async () => {
  await renderApp({ path: `${paths.overview(CAMPAIGN)}?state=confirmed`, as: 'viewer' });
  const chart = await panel('Over time');
  expect(within(chart).getByText('How many were confirmed, day by day')).toBeVisible();
  expect(await within(chart).findByRole('img', { name: /^14 were confirmed on/ })).toBeInTheDocument();
});

test('events that the chart has no room for are counted, and told on demand', async () => {
  await mockedApi('viewer');
  const path = `/api/v1/campaigns/${CAMPAIGN}/overview`;
  const counted = await (await fetch(path)).json();
  const timeline = ['AR', 'BO', 'BR', 'CL', 'CO', 'CR', 'CU', 'EC', 'GT', 'MX', 'PE', 'UY'].map((country) => ({
    ...{ kind: 'firstInCountry', day: '2013-11-19', country },
  }));
  server.use(http.get(`*${path}`, () => HttpResponse.json({ ...counted, timeline })));
  await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer', fresh: false });
  const chart = within(await panel('Over time'));
  const more = await chart.findByText('and 2 more');
  expect(more.tagName).toBe('SUMMARY');
  expect(chart.getByRole('list', { name: 'Events' }).children).toHaveLength(10);
  more.click();
  expect(chart.getByRole('list', { name: 'All events, oldest first' }).children).toHaveLength(12);
});

test('filters that nobody fits say so in each chart, and none looks like a failure', async () => {
  await renderApp({ path: `${paths.overview(CAMPAIGN)}?state=pending&country=UY`, as: 'viewer' });
  const chart = await panel('By country');
  expect(await within(chart).findByText('Nobody under these filters')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('charts that could not be counted say so and offer to try again, while the figures stand', async () => {
  server.use(
    http.get('*/overview', ({ request }) =>
      new URL(request.url).searchParams.has('country') ? HttpResponse.error() : undefined,
    ),
  );
  await renderApp({ path: `${paths.overview(CAMPAIGN)}?country=AR`, as: 'viewer' });
  const chart = await panel('By country');
  expect(await within(chart).findByRole('button', { name: 'Try again' })).toBeVisible();
  expect(within(screen.getByRole('region', { name: 'Figures' })).getByText('of 50')).toBeVisible();
});

test('every chart reads as a table whose rows add up to the number above', async () => {
  const { user } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const figures = within(await panel('Figures'));
  for (const name of ['By country', 'By organisation type', 'By source', 'By country and type']) {
    const chart = await panel(name);
    await user.click(within(chart).getByRole('radio', { name: 'Table' }));
    const rows = within(await within(chart).findByRole('table', { name }))
      .getAllByRole('row')
      .slice(1);
    const total = rows.reduce((sum, row) => sum + Number(within(row).getAllByRole('cell').at(-1)?.textContent), 0);
    expect(figures.getByText(`of ${total} standing`)).toBeVisible();
  }
  const overTime = await panel('Over time');
  await user.click(within(overTime).getByRole('radio', { name: 'Table' }));
  expect(await within(overTime).findByRole('rowheader', { name: 'Nov 19, 2013' })).toBeVisible();
});

test('the map shows the same as the bars: a country can be chosen, small islands are marked', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const chart = await panel('By country');
  await user.click(within(chart).getByRole('radio', { name: 'Map' }));
  const map = await within(chart).findByRole('group', { name: 'Map of the Americas' });
  const caribbean = within(chart).getByRole('group', { name: 'Map of Central America and the Caribbean' });
  expect(within(caribbean).getByText('Barbados: nobody')).toBeInTheDocument();
  await user.click(within(map).getByRole('link', { name: 'Argentina: 3 Show only this' }));
  await waitFor(() => expect(address()).toBe(`${paths.overview(CAMPAIGN)}?country=AR`));
});

test('individuals are shown apart, and in no number of organisations', async () => {
  await enterAPerson();
  await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer', fresh: false });
  const figures = within(await panel('Figures'));
  expect(await figures.findByText('and 1 individual, counted apart')).toBeVisible();
  expect(figures.getByText('of 14 standing')).toBeVisible();
  const attention = within(await panel('Needs attention'));
  expect(attention.getByRole('link', { name: /^14 organisations confirmed/ })).toBeVisible();
  expect(attention.getByRole('link', { name: /^1 individual confirmed/ })).toHaveAttribute(
    'href',
    `${paths.signatories(CAMPAIGN)}?type=individual&state=confirmed`,
  );
  const apart = await panel('1 individual, counted apart');
  expect(await within(apart).findByRole('link', { name: 'Ecuador 1 Show only this' })).toBeVisible();
  expect(within(await panel('By country')).queryByText('Ecuador')).toBeNull();
});

test('the way to the list shows as many as it says, where individuals are in the list too', async () => {
  await enterAPerson();
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer', fresh: false });
  await user.click(await screen.findByRole('link', { name: 'See the 14 in the list' }));
  expect(await screen.findByText('14 signatories')).toBeVisible();
  expect(screen.getByRole('combobox', { name: 'Who' })).toHaveValue('organizations');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Who' }), 'Individuals only');
  expect(await screen.findByText('Persona de Prueba Uno')).toBeVisible();
  expect(address()).toContain('kind=individuals');
});

/** Where the campaign allows individuals, one signs. */
async function enterAPerson(): Promise<void> {
  const { ports } = await mockedApi('organiser');
  await ports.db.update(campaign).set({ allowsIndividuals: true });
  const entered = await fetch(`/api/v1/campaigns/${CAMPAIGN}/signatories`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(
      aSignatory({ organization: { name: 'Persona de Prueba Uno', country: 'EC', type: 'individual' } }),
    ),
  });
  expect(entered.status).toBe(201);
}

test('the earlier letter is compared, by the same organisations', async () => {
  await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const chart = await panel('Compared with the earlier letter');
  expect(await within(chart).findByText(/Then and now: \d+\. Then, not now: \d+\. Now, not then: \d+\./)).toBeVisible();
});

test('a chart is saved with its title, its filter, its date and its source', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    saved.push(file as Blob);
    return 'blob:saved';
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { user } = await renderApp({ path: `${paths.overview(CAMPAIGN)}?country=AR`, as: 'viewer' });
  await user.click(await screen.findByRole('button', { name: 'Save the chart: By organisation type' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Numbers (CSV)' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  const csv = await saved[0]?.text();
  expect(csv).toMatch(/^Type,verified,confirmed,pending,counted\r\n/);
  expect(csv).toContain('\r\n\r\nBy organisation type\r\nOnly: Argentina\r\n');
  expect(csv).toMatch(/As of .*2\d{3}/);
  expect(csv).toMatch(/Source: .*Countersign/);
});

test('the letter that this one follows is there, in the reader’s language', async () => {
  await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer', locale: 'es' });
  const follows = await panel('Da seguimiento a');
  expect(within(follows).getByRole('link', { name: /Asamblea General de la OEA/ })).toBeVisible();
  expect(within(follows).getByText(/Antigua Guatemala, 4.6 de junio de 2013/)).toBeVisible();
});

test('the earlier letter says what it is and leads back, offering no work on it', async () => {
  const { user, address } = await renderApp({ path: paths.overview('oas-antigua-2013') });
  const earlier = await panel('The earlier letter');
  expect(within(earlier).getByText(/Antigua Guatemala, June 4\W+6, 2013/)).toBeVisible();
  expect(screen.queryByRole('link', { name: 'Import signatories' })).toBeNull();
  expect(screen.getByRole('link', { name: 'MISPA IV' })).toBeVisible();
  await user.click(within(earlier).getByRole('link', { name: 'Open the letter that follows' }));
  await panel('Follows');
  expect(address()).toBe(paths.overview(CAMPAIGN));
});

describe('consent on the overview', () => {
  it('is not spoken of before there is a second meaning, while demands are counted', async () => {
    await renderApp({ path: paths.overview(CAMPAIGN) });
    const demands = await screen.findByRole('region', { name: 'By demand' });
    expect(await within(demands).findAllByText('14 / 0')).toHaveLength(5);
    expect(screen.queryByText(/Consent to version/)).toBeNull();
  });

  it('says who is current, awaited and declined, and leads to the lists and the round', async () => {
    const { ports } = await mockedApi('organiser');
    const { roundId } = await publishVersion(ports, 'material', { plan: aRoundPlan() });
    await askSignatories(ports, roundId);
    await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser', fresh: false });
    expect(await screen.findByRole('heading', { name: 'Consent to version 2' })).toBeVisible();
    expect(screen.getByRole('link', { name: '14 awaiting' })).toHaveAttribute(
      'href',
      `${paths.signatories(CAMPAIGN)}?consent=awaiting`,
    );
    const attention = screen.getByRole('region', { name: 'Needs attention' });
    const round = paths.consentRound(CAMPAIGN, roundId);
    expect(within(attention).getByRole('link', { name: /have not renewed consent, 28 days left/ })).toHaveAttribute(
      'href',
      round,
    );
    expect(within(attention).getByRole('link', { name: /have no address: ask by other means/ })).toHaveAttribute(
      'href',
      `${round}?without=address`,
    );
    const byCountry = screen.getByRole('region', { name: 'Consent by country' });
    expect(within(byCountry).getAllByRole('link', { name: /Argentina 0 \/ \d/ })[0]).toHaveAttribute(
      'href',
      `${paths.signatories(CAMPAIGN)}?country=AR&consent=awaiting`,
    );
  });
});
