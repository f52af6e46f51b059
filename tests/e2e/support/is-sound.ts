import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

interface Finding {
  id: string;
  nodes: { html: string }[];
}

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const isSandboxed = (await page.locator('iframe[sandbox]').count()) > 0;
  const found = isSandboxed ? await aroundFrames(page, rules) : await everywhere(page, rules);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

async function everywhere(page: Page, rules: string[] | undefined): Promise<Finding[]> {
  const builder = new AxeBuilder({ page });
  return (await (rules ? builder.withRules(rules) : builder).analyze()).violations;
}

/** A frame that may run nothing cannot be asked from within: axe waits for it in vain. */
async function aroundFrames(page: Page, rules: string[] | undefined): Promise<Finding[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await inPage.run(document, { iframes: false, ...(only ? { runOnly: only } : {}) });
    return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) }));
  }, rules);
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
