import { act, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw/http';
import { afterEach, expect, test, vi } from 'vitest';
import { aLiveSource } from '../../../../tests/support/a-live-source.ts';
import { aSignatory } from '../../../../tests/support/a-signatory.ts';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { server } from '../../../../tests/support/mocked-api.ts';
import { renderApp } from '../../../../tests/support/render-app.tsx';
import { api } from '../../shared/api/client.ts';
import { unwrap } from '../../shared/api/unwrap.ts';
import { paths } from '../../shared/paths.ts';

afterEach(() => vi.useRealTimers());

const param = { campaign: CAMPAIGN };
const inCampaign = api.api.v1.campaigns[':campaign'];

test('the overview counts anew when somebody signs elsewhere', async () => {
  const source = aLiveSource();
  await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser', liveSource: source.open });
  const figures = await screen.findByRole('region', { name: 'Figures' });
  expect(await within(figures).findByText('14')).toBeVisible();
  expect(source.now().url).toMatch(/\/api\/v1\/campaigns\/mispa-iv\/live$/);
  await unwrap(inCampaign.signatories.$post({ param, json: aSignatory() }));
  act(() => source.now().say('changed', { topic: 'signature' }));
  expect(await within(figures).findByText('15')).toBeVisible();
});

test('a topic that no room knows refreshes whatever is on the screen', async () => {
  const source = aLiveSource();
  await renderApp({ path: paths.overview(CAMPAIGN), as: 'organiser', liveSource: source.open });
  const figures = await screen.findByRole('region', { name: 'Figures' });
  expect(await within(figures).findByText('14')).toBeVisible();
  await unwrap(inCampaign.signatories.$post({ param, json: aSignatory() }));
  act(() => source.now().say('changed', { topic: 'petition' }));
  expect(await within(figures).findByText('15')).toBeVisible();
});

test('a refetch takes nothing from who is writing', async () => {
  const source = aLiveSource();
  const { user } = await renderApp({
    path: `${paths.demand(CAMPAIGN, 'decriminalization')}?locale=es`,
    as: 'translator',
    liveSource: source.open,
  });
  const field = await screen.findByRole('textbox', { name: 'Text' });
  await user.clear(field);
  await user.type(field, 'Mi propio texto.');
  const place = { ...param, demand: 'decriminalization', locale: 'es' as const };
  const json = { title: 'Otro', body: 'El texto de otra persona.', reason: 'Más claro' };
  const headers = { 'if-match': '"1"' };
  await unwrap(inCampaign.demands[':demand'].wordings[':locale'].$put({ param: place, json }, { headers }));
  act(() => source.now().say('changed', { topic: 'wording' }));
  expect(await screen.findByRole('button', { name: 'See the difference' })).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Text' })).toHaveValue('Mi propio texto.');
});

test('who is sent away leads to the sign-in page', async () => {
  const source = aLiveSource();
  const { api: house, address } = await renderApp({
    path: paths.overview(CAMPAIGN),
    as: 'viewer',
    liveSource: source.open,
  });
  await screen.findByRole('region', { name: 'Figures' });
  house.signInAs(undefined);
  act(() => source.now().refuse());
  await screen.findByRole('heading', { level: 1, name: /sign.in/i });
  expect(address()).toBe(paths.signIn(paths.overview(CAMPAIGN)));
  expect(source.now().isOpen).toBe(false);
});

test('a lost connection is said after ten seconds, and its return too', async () => {
  const source = aLiveSource();
  await renderApp({ path: paths.settings(CAMPAIGN), as: 'viewer', liveSource: source.open });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  vi.useFakeTimers();
  act(() => source.now().connect());
  act(() => source.now().break());
  act(() => vi.advanceTimersByTime(9_000));
  expect(screen.queryByText(/Not connected/)).toBeNull();
  act(() => vi.advanceTimersByTime(1_500));
  expect(screen.getByText('Not connected: what you see may be old.')).toBeVisible();
  act(() => source.now().connect());
  expect(screen.getByText('Connected again: everything is up to date.')).toBeVisible();
  act(() => vi.advanceTimersByTime(7_000));
  expect(screen.queryByText(/Connected again/)).toBeNull();
});

test('colleagues at the same wording are named, and gone when they leave', async () => {
  const source = aLiveSource();
  const desk = `${paths.demand(CAMPAIGN, 'decriminalization')}?locale=es`;
  const { api: house } = await renderApp({ path: desk, as: 'organiser', liveSource: source.open });
  await screen.findByRole('textbox', { name: 'Text' });
  const json = { place: 'wording/decriminalization/es', tab: 'the-tab-of-another' } as const;
  const someone = async (act: () => Promise<unknown>, role: 'translator' | 'viewer') => {
    house.signInAs(`open-session-of-the-${role}`);
    await act();
    house.signInAs('open-session-of-the-organiser');
  };
  await someone(() => unwrap(inCampaign.presence.$post({ param, json })), 'translator');
  await someone(() => unwrap(inCampaign.presence.$post({ param, json })), 'viewer');
  act(() => source.now().say('presence', { place: json.place }));
  expect(await screen.findByText('Teresa Traduce is editing this too')).toBeVisible();
  expect(screen.getByText('Vera Mira is reading this')).toBeVisible();
  await someone(() => unwrap(inCampaign.presence.$delete({ param, query: json })), 'translator');
  act(() => source.now().say('presence', { place: json.place }));
  await waitFor(() => expect(screen.queryByText(/Teresa Traduce/)).toBeNull());
});

test('presence that cannot be told bothers nobody', async () => {
  server.use(http.all(/\/presence/, () => HttpResponse.error()));
  const source = aLiveSource();
  const desk = `${paths.demand(CAMPAIGN, 'decriminalization')}?locale=es`;
  await renderApp({ path: desk, as: 'viewer', liveSource: source.open });
  expect(await screen.findByText(/version 1 in force/)).toBeVisible();
  act(() => source.now().say('presence', { place: 'wording/decriminalization/es' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
