/** A layer of ARCHITECTURE.md: the folders in it and the layers that they may import. */
export interface Layer {
  readonly name: string;
  readonly folders: readonly string[];
  /** Names of layers. */
  readonly imports: readonly string[];
  /** Layers of which only types may be imported. */
  readonly typesOf?: readonly string[];
}

/** The table of ARCHITECTURE.md. `integrations/*` stands for each folder below `integrations`. */
export const LAYERS: readonly Layer[] = [
  { name: '0', folders: ['src/model', 'src/problems', 'src/yaml'], imports: ['0'] },
  {
    name: '1',
    folders: [
      'src/config',
      'src/plugin',
      'src/query',
      'src/text',
      'src/ui',
      'src/catalog-client',
      'src/register',
    ],
    imports: ['0', '1'],
  },
  { name: '–', folders: ['integrations/*'], imports: ['0', '1'] },
  {
    name: '2',
    folders: ['src/snapshot', 'src/announcements', 'src/catalog', 'src/harvest', 'src/change'],
    imports: ['0', '1', '2'],
  },
  {
    name: '3',
    folders: [
      'src/view',
      'src/graph',
      'src/store',
      'src/search',
      'src/api',
      'src/markdown',
      'src/feeds',
      'src/open-graph',
      'src/site',
      'src/offline',
    ],
    imports: ['0', '1', '2', '3'],
  },
  {
    name: '4',
    folders: ['src/pages', 'src/layouts', 'src/components', 'src/islands', 'src/styles'],
    imports: ['0', '1', '3', '4'],
    typesOf: ['0'],
  },
  {
    name: 'roots',
    folders: ['scripts/*', 'integrations/index.ts', 'astro.config.mjs', 'src/live.config.ts'],
    imports: ['0', '1', '–', '2', '3', '4', 'roots'],
  },
];

/** Folders without file system, network, clock, environment or `astro:*`. */
export const PURE_FOLDERS = [
  'src/model',
  'src/problems',
  'src/yaml',
  'src/announcements',
  'src/catalog',
  'src/change',
  'src/text',
  'src/query',
  'src/register',
  'src/view',
  'src/graph',
] as const;

/** The only files that may import `astro:content`. */
export const CONTENT_READERS = ['src/store/', 'src/live.config.ts'] as const;
