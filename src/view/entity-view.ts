import { isJsonObject, type JsonObject } from '../model/json.ts';
import type { SnapshotEntity } from '../snapshot/format.ts';
import type { CatalogView } from './catalog-view.ts';
import { titleOf } from './catalog-view.ts';
import { apiDefinition } from './api-definition.ts';
import { descriptionHtml } from './description.ts';
import { displayLine } from './display-text.ts';
import { excerpt, type Excerpt } from './excerpt.ts';
import { factsOf, otherFacts, profileFacts, type Fact } from './facts.ts';
import { glyphOf, type Glyph } from './glyph.ts';
import type { Neighbour } from './neighbour.ts';
import { neighbourByText } from './resolve-neighbour.ts';
import { problemView, type ProblemView } from './problem-view.ts';
import { relationGroups, type RelationGroup } from './relations.ts';
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
  readonly breadcrumbs: readonly { readonly title: string; readonly href: string }[];
  readonly description: string;
  readonly facts: readonly Fact[];
  readonly others: readonly Fact[];
  readonly profile: readonly Fact[];
  readonly tags: readonly KeyValue[];
  readonly labels: readonly KeyValue[];
  readonly annotations: readonly KeyValue[];
  readonly links: readonly LinkView[];
  readonly relations: readonly RelationGroup[];
  readonly relationCount: number;
  readonly definition?: FileView;
  readonly targets: readonly LinkView[];
  /** Titles of a template's parameters by page, as written. */
  readonly parameters: readonly KeyValue[];
  readonly problems: readonly ProblemView[];
  readonly problemCount: number;
  readonly yaml: Excerpt;
  readonly source: SourceLink;
}

const LISTED = 60;
const PROBLEMS = 25;
const YAML_LIMIT = 8_000;
const DEFINITION_LIMIT = 12_000;

export function entityView(catalog: CatalogView, item: SnapshotEntity): EntityView {
  const { entity, ref } = item;
  const { metadata, kind } = entity;
  const title = titleOf(item);
  const name = displayLine(metadata.name, 120);
  const relations = relationGroups(catalog, item);
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
    breadcrumbs: breadcrumbs(catalog, item),
    description: descriptionHtml(textOf(metadata.description)),
    facts: factsOf(catalog, item),
    others: otherFacts(catalog, item),
    profile: profileFacts(item),
    tags: (metadata.tags ?? []).slice(0, LISTED).map((tag) => ({
      key: displayLine(tag, 63),
      value: '',
      href: `${catalog.hrefs.page('catalog/')}?tag=${encodeURIComponent(tag.toWellFormed())}`,
    })),
    labels: pairs(metadata.labels),
    annotations: pairs(metadata.annotations),
    links: (metadata.links ?? []).slice(0, LISTED).map(({ url, title: text }) => linkView(url, text)),
    relations,
    relationCount: relations.reduce((sum, { total }) => sum + total, 0),
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
    yaml: excerpt(item.text, YAML_LIMIT),
    source: sourceLink(catalog, item.provenance),
  };
}

function breadcrumbs(catalog: CatalogView, { entity }: SnapshotEntity): EntityView['breadcrumbs'] {
  const crumbs = [{ title: 'Catalog', href: catalog.hrefs.page('catalog/') }];
  const kind = catalog.kinds.find((known) => known.kind.toLowerCase() === entity.kind.toLowerCase());
  if (kind) crumbs.push({ title: kind.plural, href: kind.href });
  const parent = parentOf(catalog, entity.spec, entity.metadata.namespace);
  if (parent?.href !== undefined) crumbs.push({ title: parent.title, href: parent.href });
  return crumbs;
}

function parentOf(
  catalog: CatalogView,
  spec: JsonObject | undefined,
  defaultNamespace: string | undefined,
): Neighbour | undefined {
  for (const [field, defaultKind] of [
    ['system', 'System'],
    ['domain', 'Domain'],
    ['subdomainOf', 'Domain'],
    ['parent', 'Group'],
  ] as const) {
    const parent = neighbourByText(catalog, spec?.[field], { defaultKind, defaultNamespace });
    if (parent?.href !== undefined) return parent;
  }
  return undefined;
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
