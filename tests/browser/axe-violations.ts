import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page as it stands, of all its rules or of some: one text each, with the elements. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    const loaded = (globalThis as unknown as { axe: Axe }).axe;
    const found = await loaded.run(document, runOnly ? { runOnly } : {});
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
  }, rules);
}

interface Axe {
  run(
    where: Document,
    options: { readonly runOnly?: readonly string[] },
  ): Promise<{
    violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  }>;
}
