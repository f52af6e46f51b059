import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { expect, test } from './support/house.ts';
import { isSound } from './support/is-sound.ts';

test.beforeEach(async ({ administrator }) => {
  expect(administrator).not.toBe('');
});

const OVERVIEW = '/c/mispa-iv';
const chart = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function save(page: Page, name: string, as: 'Picture (PNG)' | 'Drawing (SVG)'): Promise<Download> {
  await chart(page, name)
    .getByRole('button', { name: `Save the chart: ${name}` })
    .click();
  const download = page.waitForEvent('download');
  await chart(page, name).getByRole('menuitem', { name: as }).click();
  return download;
}

test('a chart is saved as a drawing and as a picture that stand alone in a report', async ({ visit }) => {
  // A report is printed on white, whatever the screen's scheme.
  const page = await visit('administrator', { dark: true });
  await page.goto(`${OVERVIEW}?country=AR`);
  for (const name of ['By organisation type', 'Over time', 'By country and type']) {
    const drawing = await save(page, name, 'Drawing (SVG)');
    expect(drawing.suggestedFilename()).toMatch(/\.svg$/);
    const svg = await readFile(await drawing.path(), 'utf8');
    expect(svg).toContain(`<title>${name}</title>`);
    expect(svg).toContain('Only: Argentina');
    expect(svg).toMatch(/As of [^<]*20\d\d/);
    expect(svg).toMatch(/Source: [^<]*Countersign/);
    expect(svg).toContain('font-family:Inter');
    expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    expect(svg).not.toMatch(/href=|var\(--/);

    const picture = await save(page, name, 'Picture (PNG)');
    const png = await readFile(await picture.path());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const seen = await inkOf(page, png.toString('base64'));
    expect(seen.width).toBe(1920);
    expect(seen.corner, 'the ground is white').toEqual([255, 255, 255, 255]);
    expect(seen.inked, 'something is drawn').toBeGreaterThan(0.01);
  }
});

/** What a picture shows: its width, its first pixel, and how much of it is not that colour. */
const inkOf = (page: Page, base64: string) =>
  page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray(4);
    const corner = [...pixels.subarray(0, 4)];
    let inked = 0;
    for (let at = 0; at < pixels.length; at += 4) if (pixels[at] !== corner[0]) inked += 1;
    return { width: image.naturalWidth, corner, inked: (inked * 4) / pixels.length };
  }, base64);

test('a country is chosen on the map by keyboard, and taken away again', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto(OVERVIEW);
  await chart(page, 'By country').getByText('Map', { exact: true }).click();
  const argentina = chart(page, 'By country').getByRole('link', { name: /^Argentina: \d+ Show only this$/ });
  await argentina.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?country=AR$/);
  await expect(page.getByText(/^\d+ signatories under these filters/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove: Argentina' }).click();
  await expect(page).toHaveURL(new RegExp(`${OVERVIEW}$`));
});

test('the map, the tables and the filters are sound in light and dark, wide and on a phone', async ({ visit }) => {
  const page = await visit('administrator');
  await page.goto(`${OVERVIEW}?type=human-rights`);
  await chart(page, 'By country').getByText('Map', { exact: true }).click();
  await expect(page.getByRole('group', { name: 'Map of the Americas' })).toBeVisible();
  await chart(page, 'Over time').getByText('Table', { exact: true }).click();
  await page.getByRole('button', { name: 'Narrow down' }).click();
  await expect(page.getByRole('combobox', { name: 'Country' })).toBeVisible();
  await isSound(page);
});
