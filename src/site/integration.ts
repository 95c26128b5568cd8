import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type {
  ComponentReplacement,
  EntityCard,
  EntityTab,
  HomeWidget,
  PortalPage,
  SearchableText,
} from '../plugin/hooks.ts';
import type { RepositoryHost } from '../plugin/repository-host.ts';
import type { Language } from '../text/languages.ts';
import { componentReplacements } from './component-replacements.ts';
import { pageWriter } from './page-writer.ts';
import { serviceWorkerPlugin } from './service-worker.ts';

const CARDS = 'virtual:callboard/cards';
const RESOLVED_CARDS = `\0${CARDS}`;

/** What the config and plugins add to the site. */
export interface SiteExtensions {
  readonly cards: readonly EntityCard[];
  readonly pages: readonly PortalPage[];
  readonly widgets?: readonly HomeWidget[] | undefined;
  readonly components?: readonly ComponentReplacement[] | undefined;
  readonly tabs?: readonly EntityTab[];
  /** What plugins let people find. */
  readonly searchRecords?: readonly SearchableText[] | undefined;
  /** Hosts that the page Register asks. */
  readonly repositoryHosts?: readonly RepositoryHost[] | undefined;
}

/** Where rendered pages are written. */
export interface PageOutput {
  readonly folder: string;
  readonly base: string;
}

/** Makes an Astro project the portal: its settings, and the components of plugins. */
export function callboard(
  extensions: SiteExtensions,
  language: Language = 'en',
  output?: PageOutput,
): AstroIntegration {
  return {
    name: 'callboard',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          trailingSlash: 'always',
          build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
          devToolbar: { enabled: false },
          vite: {
            plugins: [
              componentsPlugin(extensions),
              componentReplacements(extensions.components ?? []),
              textPlugin(language),
              serviceWorkerPlugin(),
            ],
            build: { assetsInlineLimit: 0, cssTarget: ['chrome125', 'firefox128', 'safari17.5'] },
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (output) setPrerenderer(pageWriter(output.folder, output.base));
      },
    },
  };
}

/** Serves `virtual:callboard/cards`: the components that plugins name, imported. */
function componentsPlugin({ cards, pages, tabs = [], widgets = [] }: SiteExtensions) {
  const modules = [...new Set([...cards, ...pages, ...tabs, ...widgets].map(({ component }) => component))];
  const imports = modules.map((path, index) => `import c${String(index)} from ${JSON.stringify(path)};`);
  const entries = modules.map((path, index) => `[${JSON.stringify(path)}]: c${String(index)}`);
  return {
    name: 'callboard:components',
    resolveId: (id: string) => (id === CARDS ? RESOLVED_CARDS : undefined),
    load: (id: string) =>
      id === RESOLVED_CARDS
        ? `${imports.join('\n')}\nexport const components = { ${entries.join(', ')} };`
        : undefined,
  };
}

/**
 * Makes `#text` the words of the portal's language, so that no other language reaches a page. Scripts of pages take the
 * words of one area, `#text/<area>`: they are downloaded, all words together are not.
 */
function textPlugin(language: Language) {
  const folder = fileURLToPath(new URL(`../text/${language}/`, import.meta.url));
  return {
    name: 'callboard:text',
    enforce: 'pre' as const,
    resolveId: (id: string) => {
      if (id === '#text') return `${folder}index.ts`;
      return id.startsWith('#text/') ? `${folder}${id.slice('#text/'.length)}.ts` : undefined;
    },
  };
}
