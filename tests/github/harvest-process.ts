import path from 'node:path';
import { githubSource } from '../../integrations/github/github-source.ts';
import { DEFAULT_RULES } from '../../src/config/index.ts';
import { harvest } from '../../src/harvest/index.ts';
import { BUILTIN_KINDS } from '../../src/model/kinds/index.ts';
import { RELATION_PAIRS } from '../../src/model/relations.ts';

/** Harvests an organisation in a process that a test can kill: `<folder> <address of the double> <token>`. */
const [folder = '', url = '', token = ''] = process.argv.slice(2);
const source = githubSource({
  organization: 'acme',
  auth: { token: () => token },
  host: new URL(url).host,
  apiBaseUrl: `${url}/api/v3`,
});

await harvest({
  sources: [{ source }],
  model: { kinds: BUILTIN_KINDS, relationPairs: RELATION_PAIRS, processors: [] },
  rules: DEFAULT_RULES,
  levels: {},
  collectors: [],
  out: path.join(folder, 'snapshot'),
  cacheFolder: path.join(folder, 'cache'),
  fetch,
  now: () => new Date('2026-02-01T00:00:00Z'),
  signal: new AbortController().signal,
  logger: { info: () => undefined, warn: () => undefined },
});
