import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** Nothing for axe to find in light and dark, wide and on a phone, and nothing that sticks out sideways. */
export async function isSound(page: Page, isDesk = true): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  for (const [name, size] of Object.entries({ WIDE, PHONE })) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await violations(page), `${name}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    if (isDesk) await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    // Dark differs from light in its colours alone.
    expect(await violations(page, ['color-contrast']), `${name}, dark`).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth, `${name} is as wide as its window`).toBe(clientWidth);
  }
}
