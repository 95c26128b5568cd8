import { countsOf, makeEntity, type Kind } from '../../bench/entity.ts';
import { yamlText } from '../../bench/yaml-text.ts';
import type { FileContent } from './git/file-content.ts';
import type { GithubDouble } from './github-double.ts';

/** An organisation of made-up repositories. */
export interface GeneratedOrganization {
  readonly owner: string;
  /** How many repositories, each with one descriptor. */
  readonly count: number;
  /** @default 1 */
  readonly seed?: number;
  /** When the first repository was pushed; each next one a second later. @default 2026-01-01 */
  readonly from?: Date;
}

const TOPICS = ['java', 'typescript', 'payments', 'internal-tool', 'deprecated'] as const;

/**
 * Fills a double with the repositories of an organisation, the same for the same options: a `catalog-info.yaml` in
 * each, CODEOWNERS in every third, an `openapi.yaml` in every seventh, docs in every tenth. Every fiftieth is archived
 * and every fortieth a fork, as organisations have them. Answers the full names.
 */
export function generateOrganization(
  github: GithubDouble,
  { owner, count, seed = 1, from = new Date('2026-01-01T00:00:00Z') }: GeneratedOrganization,
): string[] {
  const counts = countsOf(count);
  const entities = (Object.keys(counts) as Kind[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, index) => ({ kind, index })),
  );
  return entities.slice(0, count).map(({ kind, index }, number) => {
    const name = `${kind.toLowerCase()}-${String(index).padStart(5, '0')}`;
    const descriptor = yamlText({ ...makeEntity(kind, index, { counts, seed }) });
    github.addRepository({
      owner,
      name,
      description: `Made-up repository ${number}`,
      topics: TOPICS.filter((_, at) => (number >> at) % 2 === 1),
      visibility: number % 5 === 0 ? 'PUBLIC' : 'PRIVATE',
      isArchived: number % 50 === 49,
      isFork: number % 40 === 39,
      createdAt: new Date(from.getTime() + number * 1000),
      files: filesOf(name, descriptor, number),
    });
    return `${owner}/${name}`;
  });
}

function filesOf(name: string, descriptor: string, number: number): Record<string, FileContent> {
  return {
    'README.md': `# ${name}\n`,
    'catalog-info.yaml': descriptor,
    ...(number % 3 === 0 && { '.github/CODEOWNERS': `* @acme/team-${number % 20}\n` }),
    ...(number % 7 === 0 && {
      'openapi.yaml': `openapi: 3.1.0\ninfo:\n  title: ${name}\n  version: 1.0.0\npaths: {}\n`,
    }),
    ...(number % 10 === 0 && {
      'mkdocs.yml': `site_name: ${name}\nnav:\n  - index.md\n`,
      'docs/index.md': `# ${name}\n\nHow ${name} works.\n`,
    }),
  };
}
