import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layerViolations, layerOf } from './layer-rule.ts';
import { LAYERS } from './layer-table.data.ts';
import { purityViolations } from './purity-rule.ts';
import { isTest, PROJECT_ROOT, readProject } from './source-file.ts';

const project = readProject(['src', 'integrations', 'scripts']);

describe('the layers of the project', () => {
  it('are those of the table in ARCHITECTURE.md', () => {
    const architecture = readFileSync(join(PROJECT_ROOT, 'ARCHITECTURE.md'), 'utf8');
    const rows = [...architecture.matchAll(/^\| (\d|–|roots) *\| (.+?) *\|/gm)].map(([, name, cell]) => ({
      name,
      folders: [...(cell ?? '').matchAll(/`([^`]+)`/g)]
        .map(([, folder]) => folder)
        .filter((folder) => !folder?.includes(':')),
    }));
    expect(rows).toEqual(LAYERS.map(({ name, folders }) => ({ name, folders })));
  });

  it('place every source file', () => {
    const nowhere = project.filter(
      (file) =>
        !isTest(file) &&
        /^(?:src|integrations)\//.test(file.path) &&
        !file.path.endsWith('.d.ts') &&
        layerOf(file.path) === undefined,
    );
    expect(nowhere.map(({ path }) => path)).toEqual([]);
  });

  it('are imported downwards only', () => {
    expect(layerViolations(project)).toEqual([]);
  });

  it('hold pure folders that take nothing from outside', () => {
    expect(purityViolations(project)).toEqual([]);
  });
});

describe('the layer rule', () => {
  const breaks = (path: string, text: string): string[] => layerViolations([{ path, text }]);

  it('refuses an import that points up', () => {
    expect(breaks('src/model/a.ts', "import { b } from '../harvest/b.ts';")).toEqual([
      'src/model/a.ts (layer 0) imports src/harvest/b.ts (layer 2)',
    ]);
  });

  it('refuses a type-only import, a re-export and a dynamic import that point up', () => {
    const text =
      "import type { A } from '../view/a.ts';\nexport * from '../view/b.ts';\nvoid import('../view/c.ts');";
    expect(breaks('src/catalog/x.ts', text)).toEqual([
      'src/catalog/x.ts (layer 2) imports src/view/a.ts (layer 3)',
      'src/catalog/x.ts (layer 2) imports src/view/b.ts (layer 3)',
      'src/catalog/x.ts (layer 2) imports src/view/c.ts (layer 3)',
    ]);
  });

  it('reads the frontmatter and the scripts of a component', () => {
    const text =
      "---\nimport { read } from '../snapshot/read.ts';\n---\n<p>x</p>\n<script>import '../harvest/x.ts';</script><script src=\"../catalog/y.ts\"></script>";
    expect(breaks('src/pages/index.astro', text)).toEqual([
      'src/pages/index.astro (layer 4) imports src/snapshot/read.ts (layer 2)',
      'src/pages/index.astro (layer 4) imports src/harvest/x.ts (layer 2)',
      'src/pages/index.astro (layer 4) imports src/catalog/y.ts (layer 2)',
    ]);
  });

  it('refuses an integration that imports another', () => {
    expect(breaks('integrations/git/clone.ts', "import '../local/walk.ts';")).toEqual([
      'integrations/git/clone.ts imports the integration integrations/local; what integrations have in common belongs to src/plugin',
    ]);
    expect(breaks('integrations/git/clone.ts', "import './pin.ts';")).toEqual([]);
  });

  it('refuses to import a root or a test', () => {
    expect(breaks('src/harvest/a.ts', "import '../../integrations/index.ts';")).toEqual([
      'src/harvest/a.ts (layer 2) imports integrations/index.ts (layer roots)',
    ]);
    expect(breaks('src/harvest/a.ts', "import './b.test.ts';")).toEqual([
      'src/harvest/a.ts imports the test src/harvest/b.test.ts',
    ]);
  });

  it('gives pages the types of the model, not its functions', () => {
    expect(breaks('src/pages/a.ts', "import type { Entity } from '../model/entity.ts';")).toEqual([]);
    expect(breaks('src/pages/a.ts', "import { entityRefOf } from '../model/entity-ref.ts';")).toEqual([
      'src/pages/a.ts (layer 4) imports more than types from src/model/entity-ref.ts (layer 0)',
    ]);
  });

  it('keeps astro:content to the store', () => {
    expect(breaks('src/view/a.ts', "import { getLiveEntry } from 'astro:content';")).toEqual([
      'src/view/a.ts imports astro:content, which only src/store/ and src/live.config.ts may do',
    ]);
    expect(breaks('src/store/a.ts', "import { getLiveEntry } from 'astro:content';")).toEqual([]);
  });
});

describe('the purity rule', () => {
  const uses = (text: string): string[] => purityViolations([{ path: 'src/model/a.ts', text }]);

  it('refuses the clock, chance, the environment and the network', () => {
    const text =
      'export const a = [Date.now(), new Date(), Math.random(), process.env.HOME, fetch("x"), console.log];';
    expect(uses(text)).toEqual([
      'src/model/a.ts uses Date.now',
      'src/model/a.ts uses new Date()',
      'src/model/a.ts uses Math.random',
      'src/model/a.ts uses process.env',
      'src/model/a.ts uses fetch()',
      'src/model/a.ts uses console.log',
    ]);
  });

  it('refuses modules of Node and Astro', () => {
    expect(uses("import { join } from 'node:path';\nimport type { X } from 'astro:content';")).toEqual([
      'src/model/a.ts imports node:path',
      'src/model/a.ts imports astro:content',
    ]);
  });

  it('lets a function use the fetch and the process that it is handed', () => {
    expect(uses('export const load = (fetch: typeof globalThis.fetch) => fetch("x");')).toEqual([]);
    expect(uses('export const f = (date: string) => new Date(date); // Date.now is forbidden')).toEqual([]);
  });
});
