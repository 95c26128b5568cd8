import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from '../../tests/browser/launch.ts';
import { graphOf } from './made-up-graph.ts';
import type { PanFigures } from './pan.ts';
import { serveModules } from './serve-modules.ts';

const SIZES = [500, 2_000, 20_000];

const served = await serveModules(fileURLToPath(new URL('../../', import.meta.url)));
const browser = await launchBrowser();
const rows: string[] = [];
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const size of SIZES) {
    await page.goto(`${served.origin}/bench/graph/index.html?nodes=${String(size)}`);
    const output = page.locator('[data-figures]');
    await output.waitFor({ state: 'attached', timeout: 120_000 });
    const figures = JSON.parse((await output.textContent()) ?? '') as PanFigures;
    const edges = graphOf(size).from.length;
    const share = `${(figures.frames / figures.idle).toFixed(2)} ×`;
    const numbers = [size, edges, figures.layout, figures.frames, figures.idle].map((number) =>
      number.toFixed(0),
    );
    rows.push(`| ${[...numbers, share, figures.longest.toFixed(0)].join(' | ')} |`);
  }
} finally {
  await browser.close();
  served.close();
}
process.stdout.write(
  [
    `${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, Chromium without a graphics card`,
    '',
    '| nodes | lines | layout ms | frames a second, panning | with nothing to do | share | longest frame ms |',
    '| ----: | ----: | --------: | -----------------------: | -----------------: | ----: | ---------------: |',
    ...rows,
    '',
  ].join('\n'),
);
