import { createRandom, type Random } from './random.ts';
import { FIRST_NAMES, LAST_NAMES, ROLES, SENTENCES, SUBJECTS, TAGS } from './words.data.ts';
import type { Plain } from './yaml-text.ts';

/** How many entities of each kind a catalog has. */
export type Counts = Readonly<Record<Kind, number>>;

export type Kind = 'Component' | 'API' | 'Resource' | 'System' | 'Domain' | 'Group' | 'User';

/** An entity without relations, as a descriptor holds it. */
export interface Descriptor {
  readonly apiVersion: string;
  readonly kind: Kind;
  readonly metadata: { readonly name: string; readonly [key: string]: Plain };
  readonly spec: Readonly<Record<string, Plain | undefined>>;
}

/** Splits a catalog of `count` entities into kinds as real ones are: 70 % components, 8 % users, and so on. */
export function countsOf(count: number): Counts {
  const share = (percent: number): number => Math.max(1, Math.round((count * percent) / 100));
  const rest = {
    API: share(10),
    Resource: share(5),
    System: share(3),
    Domain: share(1),
    Group: share(3),
    User: share(8),
  };
  const taken = Object.values(rest).reduce((sum, each) => sum + each, 0);
  return { Component: Math.max(1, count - taken), ...rest };
}

/** The name of the entity of a kind at an index. Users carry a dot, as they do where a mail address made them. */
export function nameOf(kind: Kind, index: number): string {
  if (kind === 'User') {
    const first = FIRST_NAMES[index % FIRST_NAMES.length];
    const last = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length];
    const round = Math.floor(index / (FIRST_NAMES.length * LAST_NAMES.length));
    return `${first}.${last}${round === 0 ? '' : round + 1}`;
  }
  const subject = SUBJECTS[index % SUBJECTS.length];
  if (kind === 'Component') return `${subject}-${ROLES[index % ROLES.length]}-${index}`;
  return `${subject}-${kind.toLowerCase()}-${index}`;
}

/** Makes the entity of a kind at an index. The same seed and counts give the same entity, whatever was made before. */
export function makeEntity(
  kind: Kind,
  index: number,
  { counts, seed }: { counts: Counts; seed: number },
): Descriptor {
  const name = nameOf(kind, index);
  const random = createRandom(seed ^ hash(`${kind}/${name}`));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, ...metadataOf(name, random) },
    spec: specOf(kind, index, { counts, random }),
  };
}

function metadataOf(name: string, random: Random): Record<string, Plain> {
  const host = 'https://code.example.com';
  return {
    title: name.replaceAll(/[-.]/g, ' '),
    description: several(14, () => random.pick(SENTENCES)).join(' '),
    labels: {
      tier: `tier-${random.between(1, 3)}`,
      'example.com/cost-centre': `cc${random.between(1000, 9999)}`,
    },
    annotations: {
      'github.com/project-slug': `example/${name}`,
      'backstage.io/techdocs-ref': 'dir:.',
      'backstage.io/kubernetes-label-selector': `app=${name},environment=production`,
      'backstage.io/source-location': `url:${host}/example/${name}/`,
      'pagerduty.com/service-id': `P${random.between(100000, 999999)}`,
      'sonarqube.org/project-key': `example_${name}`,
      'grafana/dashboard-selector': `service == '${name}' && environment == 'production'`,
    },
    tags: unique(several(random.between(1, 6), () => random.pick(TAGS))),
    links: several(random.between(2, 5), (index) => ({
      url: `https://${random.pick(['grafana', 'docs', 'chat', 'runbooks'])}.example.com/${name}/${index}`,
      title: `${random.pick(['Dashboard', 'Runbook', 'Channel', 'Handbook'])} of ${name}`,
      icon: random.pick(['dashboard', 'docs', 'chat', 'help']),
    })),
  };
}

function specOf(
  kind: Kind,
  index: number,
  { counts, random }: { counts: Counts; random: Random },
): Record<string, Plain | undefined> {
  const some = (of: Kind): string => nameOf(of, random.below(counts[of]));
  const owned = { owner: some('Group'), system: some('System') };
  const lifecycle = random.pick(['production', 'production', 'production', 'experimental', 'deprecated']);
  switch (kind) {
    case 'Component':
      return {
        type: random.pick(['service', 'service', 'website', 'library']),
        lifecycle,
        ...owned,
        providesApis: random.below(3) === 0 ? [some('API')] : undefined,
        consumesApis: unique(several(random.between(1, 2), () => some('API'))),
        dependsOn: unique([
          ...several(random.between(0, 2), () => `component:${some('Component')}`),
          ...several(random.between(0, 2), () => `resource:default/${some('Resource')}`),
        ]),
      };
    case 'API':
      return {
        type: random.pick(['openapi', 'grpc', 'asyncapi']),
        lifecycle,
        ...owned,
        definition: definitionOf(index),
      };
    case 'Resource':
      return { type: random.pick(['database', 's3-bucket', 'cluster']), ...owned };
    case 'System':
      return { owner: some('Group'), domain: some('Domain'), type: 'product' };
    case 'Domain':
      return { owner: some('Group'), type: 'product-group' };
    case 'Group':
      return {
        type: index === 0 ? 'root' : 'team',
        parent: index === 0 ? undefined : nameOf('Group', Math.floor((index - 1) / 8)),
        children: [],
        profile: { displayName: `Team ${index}`, email: `team-${index}@example.com` },
      };
    case 'User':
      return {
        profile: {
          displayName: nameOf('User', index).replace('.', ' '),
          email: `${nameOf('User', index)}@example.com`,
        },
        memberOf: unique(several(random.between(1, 2), () => some('Group'))),
      };
  }
}

function definitionOf(index: number): string {
  const info = { title: nameOf('API', index), version: '1.0.0' };
  const paths = Object.fromEntries(
    SUBJECTS.slice(0, 8).map((subject) => [
      `/${subject}s/{id}`,
      {
        get: {
          summary: `One ${subject}`,
          responses: { 200: { description: 'Found' }, 404: { description: 'Unknown' } },
        },
      },
    ]),
  );
  return JSON.stringify({ openapi: '3.1.0', info, paths });
}

function several<Value>(count: number, make: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}
