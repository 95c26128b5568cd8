import type { Entity } from '../model/entity.ts';

/** Something that an entity could say and does not. */
export type HintName =
  | 'description'
  | 'owner'
  | 'lifecycle'
  | 'system'
  | 'domain'
  | 'tags'
  | 'links'
  | 'docs'
  | 'kubernetes'
  | 'provides'
  | 'email';

/** What to add to a descriptor, and what the portal can do with it. */
export interface Hint {
  readonly name: HintName;
  /** YAML to paste, indented as it stands in a descriptor. */
  readonly snippet: string;
}

/** A page says a little: the most useful first. */
const MOST = 4;
const RUNS = ['service', 'website', 'worker', 'cron', 'job'];

/** What an entity of its kind usually says and this one does not, with the lines to add. */
export function hintsFor({ kind, metadata, spec = {} }: Entity): Hint[] {
  const own = kind.toLowerCase();
  const type = typeof spec['type'] === 'string' ? spec['type'].toLowerCase() : '';
  const wanted = WANTED.get(own) ?? [];
  const annotations = Object.keys(metadata.annotations ?? {});
  const has: Record<HintName, boolean> = {
    description: isSaid(metadata.description),
    owner: isSaid(spec['owner']),
    lifecycle: isSaid(spec['lifecycle']),
    system: isSaid(spec['system']),
    domain: isSaid(spec['domain']),
    tags: (metadata.tags ?? []).length > 0,
    links: (metadata.links ?? []).length > 0,
    docs: annotations.some((key) => key.startsWith('backstage.io/techdocs-')),
    kubernetes: !RUNS.includes(type) || annotations.some((key) => key.startsWith('backstage.io/kubernetes-')),
    provides: type !== 'service' || isSaid(spec['providesApis']),
    email: JSON.stringify(spec['profile'] ?? '').includes('"email"'),
  };
  return wanted
    .filter((name) => !has[name])
    .slice(0, MOST)
    .map((name) => ({ name, snippet: snippetOf(name, metadata.name) }));
}

const SOFTWARE: readonly HintName[] = ['description', 'owner', 'lifecycle', 'system', 'docs'];
const WANTED = new Map<string, readonly HintName[]>([
  ['component', [...SOFTWARE, 'provides', 'kubernetes', 'links', 'tags']],
  ['api', [...SOFTWARE, 'links', 'tags']],
  ['resource', ['description', 'owner', 'system', 'links', 'tags']],
  ['system', ['description', 'owner', 'domain', 'docs', 'links']],
  ['domain', ['description', 'owner', 'links']],
  ['template', ['description', 'owner', 'tags']],
  ['group', ['description', 'email', 'links']],
  ['user', ['email']],
]);

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
}

function snippetOf(name: HintName, entityName: string): string {
  switch (name) {
    case 'description':
      return 'metadata:\n  description: What it is for, in a sentence.';
    case 'owner':
      return 'spec:\n  owner: group:default/my-team';
    case 'lifecycle':
      return 'spec:\n  lifecycle: production';
    case 'system':
      return 'spec:\n  system: my-system';
    case 'domain':
      return 'spec:\n  domain: my-domain';
    case 'tags':
      return 'metadata:\n  tags: [java]';
    case 'links':
      return 'metadata:\n  links:\n    - url: https://example.com\n      title: Dashboard\n      icon: dashboard';
    case 'docs':
      return 'metadata:\n  annotations:\n    backstage.io/techdocs-ref: dir:.';
    case 'kubernetes':
      return `metadata:\n  annotations:\n    backstage.io/kubernetes-id: ${entityName.slice(0, 63)}`;
    case 'provides':
      return 'spec:\n  providesApis: [my-api]';
    case 'email':
      return 'spec:\n  profile:\n    email: name@example.com';
  }
}
