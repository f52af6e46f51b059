import { expect, it } from 'vitest';
import { signUp } from '../../../tests/support/consent.ts';
import { aRoundPlan, publishVersion } from '../../../tests/support/statements.ts';
import { testApp } from '../../../tests/support/test-app.ts';
import { type Overview, overviewSchema } from '../../domain/signatories/overview.ts';
import { askSignatories } from '../consent/ask-signatories.ts';

it('tells current from awaiting and declined, by country and type, and what each demand is endorsed by', async () => {
  const house = await testApp();
  const organiser = await house.as('organiser');
  const overview = async (): Promise<Overview> =>
    overviewSchema.parse(await (await organiser('GET', '/overview')).json());
  const ids = await signUp(organiser, 3, { country: 'PA' });
  expect((await overview()).consent).toMatchObject({ version: 1, meanings: 1, current: 17, awaiting: 0, round: null });

  const { roundId } = await publishVersion(house.ports, 'material', { plan: aRoundPlan() });
  await publishVersion(house.ports, 'editorial');
  await askSignatories(house.ports, roundId);
  const say = async (id: string | undefined, json: object) => {
    const { version } = await (await organiser('GET', `/signatories/${id}`)).json();
    const headers = { 'if-match': `"${version}"` };
    expect((await organiser('POST', `/signatories/${id}/consent`, { json, headers })).status).toBe(200);
  };
  await say(ids[0], { answer: 'renewed' });
  await say(ids[1], { answer: 'renewedWithReservations', reservations: [{ demandKey: 'decriminalization' }] });
  await say(ids[2], { answer: 'declined' });

  const { consent, demands, standing } = await overview();
  expect(consent).toMatchObject({
    ...{ version: 2, meanings: 2, current: 2, awaiting: 14, declined: 1 },
    round: { id: roundId, daysLeft: 28, isPaused: false, withoutAddress: 14 },
  });
  expect(consent.byCountry.find(({ country }) => country === 'PA')).toEqual({
    ...{ country: 'PA', current: 2, awaiting: 0, declined: 1 },
  });
  expect(consent.byType.find(({ type }) => type === 'network')).toMatchObject({ current: 2, declined: 1 });
  expect(standing).toBe(16);
  expect(demands.map(({ position, endorsed, reserved }) => [position, endorsed, reserved])).toEqual([
    [1, 16, 0],
    [2, 16, 0],
    [3, 16, 0],
    [4, 15, 1],
    [5, 16, 0],
  ]);
  expect(demands[3]?.byCountry).toContainEqual({ country: 'PA', endorsed: 1, reserved: 1 });
  const list = await (await organiser('GET', '/signatories/counts?consent=current,renewed')).json();
  expect(list.total).toBe(consent.current);
});
