import type { Page } from '@playwright/test';

export interface Picture {
  /** The file in docs/screenshots, without its ending. */
  name: string;
  width: number;
  height: number;
  dark?: boolean;
  /** Goes to the screen and waits until what the picture is about stands there. */
  show(page: Page): Promise<void>;
}

const overview = async (page: Page): Promise<void> => {
  await page.goto('/c/mispa-iv');
  await page
    .getByRole('region', { name: 'By country', exact: true })
    .getByRole('link', { name: /Colombia/ })
    .first()
    .waitFor();
  await page.getByRole('region', { name: 'Over time' }).getByRole('img').first().waitFor();
};

/** What the README shows, in the order in which it is taken: only the letter writes anything. */
export const PICTURES: readonly Picture[] = [
  { name: 'overview', width: 1440, height: 1000, show: overview },
  { name: 'overview-dark-phone', width: 360, height: 740, dark: true, show: overview },
  {
    name: 'demand',
    width: 1200,
    height: 700,
    show: async (page) => {
      await page.goto('/c/mispa-iv/demands/decriminalization?locale=pt&beside=es');
      await page.getByLabel('Text', { exact: true }).waitFor();
    },
  },
  {
    name: 'signatories',
    width: 1440,
    height: 840,
    show: async (page) => {
      await page.goto('/c/mispa-iv/signatories');
      await page.getByRole('row', { name: /Dejusticia/ }).click();
      await page.getByRole('region', { name: 'History' }).waitFor();
    },
  },
  {
    name: 'letter',
    width: 1200,
    height: 700,
    show: async (page) => {
      await page.goto('/c/mispa-iv/letters');
      await page.getByRole('button', { name: 'New letter' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Begin the draft' }).click();
      await page.getByRole('region', { name: 'Preview' }).getByText('1 of 20').waitFor();
    },
  },
];
