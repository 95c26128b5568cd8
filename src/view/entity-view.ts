import { isJsonObject, type JsonObject } from '../model/json.ts';
import type { Problem, ProblemLevel } from '../problems/problem.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { apiDefinition } from './api-definition.ts';
import { breadcrumbs, type Breadcrumb } from './breadcrumbs.ts';
import { descriptionHtml } from './description.ts';
import { displayLine } from './display-text.ts';
import { entityAddresses, type EntityAddresses } from './entity-addresses.ts';
import { excerpt, type Excerpt } from './excerpt.ts';
import { factsOf, otherFacts, profileFacts, type Fact } from './facts.ts';
import { glyphOf, type Glyph } from './glyph.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourOf } from './resolve-neighbour.ts';
import { problemView, type ProblemView } from './problem-view.ts';
import { relationCards, type RelationCard } from './relation-cards.ts';
import { safeUrl } from './safe-url.ts';
import { sourceLink, type SourceLink } from './source-link.ts';

/** A label, tag or annotation as written. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  readonly href?: string;
}

/** A link of the entity; `href` is absent where following it could do harm. */
export interface LinkView {
  readonly title: string;
  readonly url: string;
  readonly href?: string;
}

/** Text of the entity in full elsewhere: what is shown, and where the whole of it is. */
export interface FileView extends Excerpt {
  readonly href?: string;
}

/** All that the page of an entity shows. */
export interface EntityView {
  readonly ref: string;
  readonly title: string;
  /** Set when the title is not the name. */
  readonly name?: string;
  readonly kind: string;
  readonly type: string;
  readonly glyph: Glyph;
  readonly href: string;
  readonly breadcrumbs: readonly Breadcrumb[];
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly others: readonly Fact[];
  readonly profile: readonly Fact[];
  readonly tags: readonly KeyValue[];
  readonly labels: readonly KeyValue[];
  readonly annotations: readonly KeyValue[];
  readonly links: readonly LinkView[];
  readonly cards: readonly RelationCard[];
  /** References of the entity that name nothing in the catalog. */
  readonly missing: readonly Neighbour[];
  readonly definition?: FileView;
  readonly targets: readonly LinkView[];
  /** Titles of a template's parameters by page, as written. */
  readonly parameters: readonly KeyValue[];
  readonly problems: readonly ProblemView[];
  readonly problemCount: number;
  readonly problemLevels: Readonly<Record<ProblemLevel, number>>;
  readonly yaml: Excerpt;
  readonly source: SourceLink;
  readonly addresses: EntityAddresses;
}

/** Relations that stand among the facts. */
const TOLD = new Set(['ownedBy', 'partOf', 'childOf']);
/** Annotations of the harvest that say where a file is; the page has links there. */
const PLACES = new Set([
  'backstage.io/managed-by-location',
  'backstage.io/managed-by-origin-location',
  'backstage.io/view-url',
  'backstage.io/edit-url',
]);
const LISTED = 60;
const MISSING = 12;
const PROBLEMS = 25;
const YAML_LIMIT = 8_000;
const DEFINITION_LIMIT = 12_000;

export function entityView(catalog: CatalogView, item: SnapshotEntity): EntityView {
  const { entity, ref } = item;
  const { metadata, kind } = entity;
  const title = titleOf(item);
  const name = displayLine(metadata.name, 120);
  const facts = factsOf(catalog, item);
  const told = new Set(facts.flatMap((fact) => fact.entity?.ref ?? []));
  const problems = catalog.problemsOf.get(ref) ?? [];
  const definition = apiDefinition(item);
  const type = entity.spec?.['type'];
  return {
    ref,
    title,
    ...(name !== title && { name }),
    kind: displayLine(kind, 60),
    type: typeof type === 'string' ? displayLine(type, 60) : '',
    glyph: glyphOf(kind),
    href: catalog.hrefs.entity(ref),
    breadcrumbs: trail(catalog, item),
    description: descriptionHtml(textOf(metadata.description)),
    facts,
    others: otherFacts(catalog, item),
    profile: profileFacts(item),
    tags: (metadata.tags ?? []).slice(0, LISTED).map((tag) => ({
      key: displayLine(tag, 63),
      value: '',
      href: `${catalog.hrefs.page('catalog/')}?tag=${encodeURIComponent(tag.toWellFormed())}`,
    })),
    labels: pairs(metadata.labels),
    annotations: pairs(metadata.annotations).filter(({ key }) => !PLACES.has(key)),
    links: (metadata.links ?? []).slice(0, LISTED).map(({ url, title: text }) => linkView(url, text)),
    cards: relationCards(catalog, item, ({ type, targetRef }) => TOLD.has(type) && told.has(targetRef)),
    missing: missingOf(catalog, item),
    ...(definition && {
      definition: {
        ...excerpt(definition.text, DEFINITION_LIMIT),
        href: catalog.hrefs.page(definition.path),
      },
    }),
    targets: targetsOf(entity.spec),
    parameters: parametersOf(entity.spec),
    problems: problems.slice(0, PROBLEMS).map((problem) => problemView(catalog, problem)),
    problemCount: problems.length,
    problemLevels: countLevels(problems),
    yaml: excerpt(item.text, YAML_LIMIT),
    source: sourceLink(catalog, item.provenance),
    addresses: entityAddresses(item),
  };
}

/** The way down to the entity: what it is a part of, else the list of its kind. */
function trail(catalog: CatalogView, item: SnapshotEntity): Breadcrumb[] {
  const parents = breadcrumbs(catalog, item);
  if (parents.length > 0) return parents;
  const own = item.entity.kind.toLowerCase();
  const kind = catalog.kinds.find((known) => known.kind.toLowerCase() === own);
  return kind ? [{ title: kind.plural, href: kind.href }] : [];
}

function countLevels(problems: readonly Problem[]): Record<ProblemLevel, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { level } of problems) counts[level] += 1;
  return counts;
}

function missingOf(catalog: CatalogView, { entity }: SnapshotEntity): Neighbour[] {
  const missing = (entity.relations ?? []).filter(({ targetRef }) => !catalog.entities.has(targetRef));
  return [...new Set(missing.map(({ targetRef }) => targetRef))]
    .slice(0, MISSING)
    .map((ref) => neighbourOf(catalog, ref));
}

function linkView(url: string, title: string | undefined): LinkView {
  const href = safeUrl(url);
  const shown = displayLine(url, 200);
  return {
    title:
      title === undefined || title.trim() === ''
        ? shown.replace(/^https?:\/\//, '')
        : displayLine(title, 120),
    url: shown,
    ...(href !== undefined && { href }),
  };
}

function pairs(values: Readonly<Record<string, string>> | undefined): KeyValue[] {
  return Object.entries(values ?? {})
    .slice(0, LISTED)
    .map(([key, value]) => {
      const text = textOf(value);
      const href = /^https?:\/\/\S+$/.test(text) ? safeUrl(text) : undefined;
      return {
        key: displayLine(key, 200),
        value: displayLine(text, 300),
        ...(href !== undefined && { href }),
      };
    });
}

function targetsOf(spec: JsonObject | undefined): LinkView[] {
  const { target, targets } = spec ?? {};
  return [target, targets]
    .flat()
    .filter((value): value is string => typeof value === 'string')
    .slice(0, LISTED)
    .map((value) => linkView(value, value));
}

function parametersOf(spec: JsonObject | undefined): KeyValue[] {
  const pages = spec?.['parameters'];
  return (Array.isArray(pages) ? pages : [pages]).flatMap((page) => {
    if (!isJsonObject(page) || !isJsonObject(page['properties'])) return [];
    const required = Array.isArray(page['required']) ? page['required'] : [];
    return Object.entries(page['properties'])
      .slice(0, LISTED)
      .map(([name, field]) => {
        const { title, type } = isJsonObject(field) ? field : {};
        const words = [title, type, required.includes(name) ? 'required' : undefined];
        return {
          key: displayLine(name, 120),
          value: displayLine(words.filter((word) => typeof word === 'string').join(' · '), 300),
        };
      });
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
