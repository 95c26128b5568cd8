import { isJsonObject, type JsonObject } from '../model/json.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import { apiDefinition } from './api-definition.ts';
import type { ApiOperation } from './api-operation.ts';
import { apiOperations } from './api-operations.ts';
import { queryHref } from './catalog-query.ts';
import type { CatalogView } from './catalog-view.ts';
import { displayLine } from './display-text.ts';
import { entityHeader, type EntityHeader } from './entity-header.ts';
import { excerpt, type Excerpt } from './excerpt.ts';
import { otherFacts, profileFacts, type Fact } from './facts.ts';
import { filledFields, type FilledFields } from './filled-fields.ts';
import { hintsFor, type Hint } from './hints.ts';
import { linkIcon, type LinkIcon } from './link-icon.ts';
import type { Neighbour } from './neighbour.ts';
import { organisationView, type OrganisationView } from './organisation.ts';
import { problemView, type ProblemView } from './problem-view.ts';
import { relationCards, type RelationCard } from './relation-cards.ts';
import { neighbourOf } from './resolve-neighbour.ts';
import { safeUrl } from './safe-url.ts';
import { sameFile, type SameFile } from './same-file.ts';
import { sourceLink, type SourceLink } from './source-link.ts';

/** A label, tag or annotation as written. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  readonly href?: string;
}

/** A link of the entity; `href` is absent where following it could do harm. */
export interface LinkView {
  /** What the link leads to, as a drawing of the portal. */
  readonly icon: LinkIcon;
  readonly title: string;
  readonly url: string;
  readonly href?: string;
}

/** Text of the entity in full elsewhere: what is shown, and where the whole of it is. */
export interface FileView extends Excerpt {
  readonly href?: string;
}

/** All that the overview of an entity shows. */
export interface EntityView extends EntityHeader {
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
  readonly operations: readonly ApiOperation[];
  readonly targets: readonly LinkView[];
  /** Titles of a template's parameters by page, as written. */
  readonly parameters: readonly KeyValue[];
  readonly problems: readonly ProblemView[];
  readonly problemCount: number;
  readonly yaml: Excerpt;
  readonly source: SourceLink;
  /** What the descriptor leaves out and the source filled in. */
  readonly filled: readonly FilledFields[];
  /** Entities that the same file declares. */
  readonly sameFile: SameFile;
  /** Members, hierarchy and ownership of groups and users. */
  readonly organisation?: OrganisationView;
  /** The entity refers to nothing, and nothing refers to it. */
  readonly isAlone: boolean;
  /** What the entity could say besides. */
  readonly hints: readonly Hint[];
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
/** Relations of groups and users that have sections of their own. */
const ORGANISED = new Set(['hasMember', 'parentOf', 'ownerOf']);
const LISTED = 60;
const MISSING = 12;
const PROBLEMS = 25;
const YAML_LIMIT = 8_000;
const DEFINITION_LIMIT = 1_500;

export function entityView(catalog: CatalogView, item: SnapshotEntity): EntityView {
  const { entity, ref } = item;
  const { metadata } = entity;
  const header = entityHeader(catalog, item);
  const told = new Set(header.facts.flatMap((fact) => fact.entity?.ref ?? []));
  const organisation = organisationView(catalog, item);
  const problems = catalog.problemsOf.get(ref) ?? [];
  const definition = apiDefinition(item);
  return {
    ...header,
    others: otherFacts(catalog, item),
    profile: profileFacts(item),
    tags: (metadata.tags ?? []).slice(0, LISTED).map((tag) => ({
      key: displayLine(tag, 63),
      value: '',
      href: queryHref(catalog.hrefs, [{ field: 'tag', values: [tag] }]),
    })),
    labels: pairs(metadata.labels),
    annotations: pairs(metadata.annotations).filter(({ key }) => !PLACES.has(key)),
    links: (metadata.links ?? []).slice(0, LISTED).map((link) => linkView(link.url, link.title, link.icon)),
    cards: relationCards(
      catalog,
      item,
      ({ type, targetRef }) =>
        (TOLD.has(type) && told.has(targetRef)) || (organisation !== undefined && ORGANISED.has(type)),
    ),
    missing: missingOf(catalog, item),
    ...(definition && {
      definition: {
        ...excerpt(definition.text, DEFINITION_LIMIT),
        href: catalog.hrefs.page(definition.path),
      },
    }),
    operations: apiOperations(entity),
    targets: targetsOf(entity.spec),
    parameters: parametersOf(entity.spec),
    problems: problems.slice(0, PROBLEMS).map((problem) => problemView(catalog, problem)),
    problemCount: problems.length,
    yaml: excerpt(item.text, YAML_LIMIT),
    source: sourceLink(catalog, item.provenance),
    filled: filledFields(item.provenance),
    sameFile: sameFile(catalog, item),
    ...(organisation && { organisation }),
    hints: hintsFor(entity),
    isAlone: (entity.relations ?? []).length === 0 && entity.kind.toLowerCase() !== 'location',
  };
}

function missingOf(catalog: CatalogView, { entity }: SnapshotEntity): Neighbour[] {
  const missing = (entity.relations ?? []).filter(({ targetRef }) => !catalog.entities.has(targetRef));
  return [...new Set(missing.map(({ targetRef }) => targetRef))]
    .slice(0, MISSING)
    .map((ref) => neighbourOf(catalog, ref));
}

function linkView(url: string, title: string | undefined, icon?: unknown): LinkView {
  const href = safeUrl(url);
  const shown = displayLine(url, 200);
  return {
    icon: linkIcon(icon),
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
