import { expect, type Page } from '@playwright/test';

const CAMPAIGN = '/api/v1/campaigns/mispa-iv';
const DAY_MS = 86_400_000;

const ok = async (answer: { ok(): boolean; status(): number; text(): Promise<string> }, what: string) =>
  expect(answer.ok(), `${what}: ${answer.status()} ${await answer.text()}`).toBe(true);

/** Saves and approves one demand's words in all three languages, as an administrator does. */
export async function rewordAndApprove(page: Page, origin: string, key: string, word: string): Promise<void> {
  const at = `${CAMPAIGN}/demands/${key}`;
  const numberOf = async (locale: string): Promise<number> => {
    const { wordings } = await (await page.request.get(at)).json();
    return wordings.find((one: { locale: string }) => one.locale === locale).number;
  };
  for (const locale of ['es', 'en', 'pt']) {
    const place = `${at}/wordings/${locale}`;
    const headers = (number: number) => ({ origin, 'if-match': `"${number}"` });
    const source = locale === 'es' ? {} : { upToDateWith: await numberOf('es') };
    const data = { title: `${word} ${locale}`, body: `${word}: texto en ${locale}.`, reason: 'As agreed', ...source };
    await ok(await page.request.put(place, { headers: headers(await numberOf(locale)), data }), `save ${locale}`);
    const approval = { headers: headers(await numberOf(locale)), data: { note: '' } };
    await ok(await page.request.post(`${place}/approve`, approval), `approve ${locale}`);
  }
}

/** Proposes the words in force as a material version whose round ends three weeks from now. */
export async function proposeMaterial(page: Page, origin: string, reason: string): Promise<void> {
  const next = await page.request.get(`${CAMPAIGN}/statement/next`);
  const round = {
    deadline: new Date(Date.now() + 21 * DAY_MS).toISOString().slice(0, 10),
    onSilence: 'staysCited',
    reminderDays: [7],
    messages: { es: { subject: '¿Siguen con nosotras?', text: 'La cuarta demanda dice más que antes.' } },
  };
  const data = { locales: ['en', 'es', 'pt'], kind: 'material', reason, round };
  const headers = { origin, 'if-match': next.headers().etag ?? '' };
  await ok(await page.request.post(`${CAMPAIGN}/statement/versions`, { headers, data }), 'propose');
}
