import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, test } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { mockedApi } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { aRoundPlan, publishVersion } from '../../../../tests/support/statements.ts';
import { askSignatories } from '../../../server/consent/ask-signatories.ts';
import { paths } from '../../shared/paths.ts';

const panel = (name: string) => screen.findByRole('region', { name });

test('the numbers come first, and each unverified signatory is one step away', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser' });
  const attention = await panel('Needs attention');
  const figures = screen.getByRole('region', { name: 'Figures' });
  expect(within(figures).getByText('of 50')).toBeVisible();
  await user.click(within(attention).getByRole('link', { name: /confirmed, wait for verification Verify/ }));
  await waitFor(() => expect(address()).toBe(`${paths.signatories(CAMPAIGN)}?state=confirmed`));
});

test('a bar leads by keyboard to the signatories of its country', async () => {
  const { user, address } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  const [bar] = within(await panel('By country')).getAllByRole('link', { name: /Open the list/ });
  bar?.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address()).toMatch(/\/signatories\?country=[A-Z]{2}&state=confirmed&state=verified$/));
});

test('every chart reads as a table whose rows add up to the number above', async () => {
  const { user } = await renderApp({ path: paths.overview(CAMPAIGN), as: 'viewer' });
  for (const name of ['By country', 'By organisation type']) {
    const chart = await panel(name);
    await user.click(within(chart).getByRole('radio', { name: 'Table' }));
    const rows = within(await within(chart).findByRole('table', { name }))
      .getAllByRole('row')
      .slice(1);
    const total = rows.reduce((sum, row) => sum + Number(within(row).getAllByRole('cell')[2]?.textContent), 0);
    const figures = within(screen.getByRole('region', { name: 'Figures' }));
    expect(figures.getByText(`of ${total} standing`)).toBeVisible();
  }
  const overTime = await panel('Over time');
  await user.click(within(overTime).getByRole('radio', { name: 'Table' }));
  expect(await within(overTime).findByRole('rowheader', { name: 'Nov 19, 2013' })).toBeVisible();
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
