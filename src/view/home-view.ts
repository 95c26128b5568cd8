import type { CatalogView, KindView } from './catalog-view.ts';
import { compareText, groupBy } from './catalog-view.ts';
import { entityRow, type EntityRow } from './entity-row.ts';
import { factsOf, type Fact } from './facts.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';

/** A row of "name … count". */
export interface Lead {
  readonly title: string;
  readonly href: string;
  readonly count: number;
}

export interface HomeView {
  readonly total: number;
  readonly sources: number;
  readonly problems: { readonly error: number; readonly warn: number; readonly info: number };
  /** Entities that should have an owner and name none, or one that the catalog does not know. */
  readonly ownerUnknown: number;
  /** Entities of the catalog that have a problem. */
  readonly withProblems: number;
  readonly kinds: readonly KindView[];
  readonly owners: readonly { readonly owner: Neighbour; readonly count: number }[];
  readonly lifecycles: readonly Lead[];
  readonly types: readonly Lead[];
  /** Entities with problems, worst first. */
  readonly worst: readonly EntityRow[];
}

const OWNABLE = new Set(['component', 'api', 'resource', 'system', 'domain', 'template', 'airesource']);

export function homeView(catalog: CatalogView): HomeView {
  const { snapshot, hrefs } = catalog;
  const filtered = (key: string) => (value: string) =>
    `${hrefs.page('catalog/')}?${key}=${encodeURIComponent(value)}`;
  const ownable = snapshot.entities.filter(({ entity }) => OWNABLE.has(entity.kind.toLowerCase()));
  const rows = ownable.map((item) => ({ item, facts: factsOf(catalog, item) }));
  const owners = groupBy(rows, ({ facts }) => facts.find(({ label }) => label === 'Owner')?.entity?.ref);
  const words = (label: string) =>
    groupBy(rows, ({ facts }) => facts.find((fact) => fact.label === label)?.value);
  const [error, warn, info] = [
    snapshot.manifest.problems.error,
    snapshot.manifest.problems.warn,
    snapshot.manifest.problems.info,
  ];
  return {
    total: snapshot.entities.length,
    sources: snapshot.manifest.sources.length,
    problems: { error, warn, info },
    ownerUnknown: rows.filter(({ facts }) => !facts.some(isKnownOwner)).length,
    withProblems: [...catalog.problemsOf.keys()].filter((ref) => catalog.entities.has(ref)).length,
    kinds: catalog.kinds,
    owners: [...owners]
      .sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
      .slice(0, 8)
      .map(([ref, owned]) => ({ owner: neighbourOf(catalog, ref), count: owned.length })),
    lifecycles: leads(words('Lifecycle'), filtered('lifecycle')),
    types: leads(words('Type'), filtered('type')),
    worst: worstRows(catalog),
  };
}

function isKnownOwner({ label, entity }: Fact): boolean {
  return label === 'Owner' && entity?.href !== undefined;
}

function leads(groups: Map<string, readonly unknown[]>, hrefOf: (value: string) => string): Lead[] {
  return [...groups]
    .map(([title, members]) => ({ title, href: hrefOf(title), count: members.length }))
    .sort((a, b) => b.count - a.count || compareText(a.title, b.title))
    .slice(0, 6);
}

function worstRows(catalog: CatalogView): EntityRow[] {
  const levels = ['error', 'warn', 'info'];
  return [...catalog.problemsOf.keys()]
    .flatMap((ref) => catalog.entities.get(ref) ?? [])
    .map((item) => entityRow(catalog, item))
    .sort(
      (a, b) =>
        levels.indexOf(a.worst ?? 'info') - levels.indexOf(b.worst ?? 'info') ||
        b.problems - a.problems ||
        compareText(a.ref, b.ref),
    )
    .slice(0, 8);
}
