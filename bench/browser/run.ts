import { parseArgs } from 'node:util';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { serveCompressed } from './compressed-server.ts';
import { measureInteraction, type Interaction } from './measure-interaction.ts';
import { CONDITIONS, measurePage, type MeasuredPage } from './measure-page.ts';
import { interactionsTable, pagesTable, type InteractionRow, type PageRow } from './tables.ts';

const USAGE = `Measures built sites in a real browser, cold, and prints Markdown.

  npm run bench:browser -- --site 1000=dist-1k --site 10000=dist-10k

  --site   number of entities, and the folder of a site built from bench/generate.ts; several are allowed
`;

/** The largest share of the catalog page, in bytes over the wire. */
const BROWSE_BUDGET = 250_000;

const PAGES: readonly MeasuredPage[] = [
  { name: 'home', path: '/', ready: 'main h1, main h2' },
  { name: 'catalog', path: '/catalog/', ready: 'callboard-browse tbody tr, callboard-browse [role=row]' },
  { name: 'catalog, filters ready', path: '/catalog/', ready: 'callboard-browse [data-facets] input' },
  { name: 'entity', path: '/catalog/default/component/{component}/', ready: 'main .facts' },
  { name: 'search', path: '/search/', ready: 'main input' },
  { name: 'health', path: '/health/', ready: 'main table tbody tr, main p b' },
  { name: 'graph', path: '/catalog-graph/', ready: 'main svg, main canvas' },
];

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'a name on the catalog page',
    path: '/catalog/',
    prepare: async (tab) => {
      await tab.waitForSelector('callboard-browse [data-facets] input', { state: 'attached' });
      await tab.locator('callboard-browse input').first().focus();
    },
    result: 'callboard-browse [data-results]',
    text: 'service',
  },
  {
    name: 'a name in quick-jump',
    path: '/health/',
    prepare: async (tab) => {
      await tab.keyboard.press('/');
      await tab.getByRole('combobox').fill('a');
      await tab.getByRole('option').first().waitFor();
      await tab.getByRole('combobox').fill('');
    },
    result: '#search-list',
    text: 'service',
  },
];

const { values } = parseArgs({
  options: {
    site: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});
const sites = values.site
  .map((text) => text.split('=', 2))
  .map(([size = '', folder = '']) => ({ size: Number(size), folder }));

if (values.help || sites.length === 0) process.stdout.write(USAGE);
else {
  const browser = await launchBrowser();
  const [pages, interactions]: [PageRow[], InteractionRow[]] = [[], []];
  try {
    for (const { size, folder } of sites) await measureSite(size, folder);
  } finally {
    await browser.close();
  }
  process.stdout.write(`${pagesTable(pages)}\n\n${interactionsTable(interactions)}\n`);
  const browse = Math.max(
    ...pages.filter(({ page }) => page.startsWith('catalog')).map(({ bytes }) => bytes),
  );
  if (browse > BROWSE_BUDGET) {
    process.stderr.write(
      `The catalog page takes ${String(browse)} bytes; ${String(BROWSE_BUDGET)} is the most.\n`,
    );
    process.exitCode = 1;
  }

  async function measureSite(entities: number, folder: string): Promise<void> {
    const server = await serveCompressed(folder);
    try {
      const component = await someComponent(server.origin);
      for (const conditions of CONDITIONS) {
        for (const page of PAGES) {
          const path = page.path.replace('{component}', component);
          // Once unmeasured, so that the server has packed its files.
          if (conditions === CONDITIONS[0])
            await measurePage(browser, server.origin, { ...page, path }, conditions);
          const measured = await measurePage(browser, server.origin, { ...page, path }, conditions);
          pages.push({ entities, page: page.name, conditions: conditions.name, ...measured });
        }
        for (const interaction of INTERACTIONS) {
          const measured = await measureInteraction(browser, server.origin, interaction, conditions);
          interactions.push({ entities, conditions: conditions.name, ...measured });
        }
      }
    } finally {
      await server.close();
    }
  }
}

/** The name of the first component in the list of components. */
async function someComponent(origin: string): Promise<string> {
  const page = await (await fetch(`${origin}/kinds/component/`)).text();
  const [, name] = /href="\/catalog\/default\/component\/([^/"]+)\/"/.exec(page) ?? [];
  if (name === undefined) throw new Error('the site has no component in the namespace default');
  return name;
}
