import type { Entity } from '../model/entity.ts';
import type { JsonValue } from '../model/json.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';
import type { Problem } from '../problems/problem.ts';
import type { Logger } from './logger.ts';
import type { RepositoryHost } from './repository-host.ts';
import type { Source } from './source.ts';

/** Facts about the portal that every hook may use. */
export interface PortalContext {
  /** Folder of `portal.config.yaml`; relative paths in options start here. */
  readonly configFolder: string;
  readonly logger: Logger;
}

export interface HarvestSetup extends PortalContext {
  /** Adds a place where entities come from. */
  addSource(source: Source): void;
}

/** Looks at, or replaces, each entity after validation and before relations are made. Pure: no network, no clock. */
export interface EntityProcessor {
  readonly name: string;
  process(entity: Entity, context: { report(problem: Problem): void }): Entity;
}

export interface CatalogSetup extends PortalContext {
  addKind(kind: KindDefinition): void;
  addRelation(pair: RelationPair): void;
  addProcessor(processor: EntityProcessor): void;
}

/** Collects volatile facts while secrets are at hand; pages fetch the result from `status/<name>.json`. */
export interface StatusCollector {
  /** Names the file below `status/`; letters, digits and dashes. */
  readonly name: string;
  /** Facts of one entity, or undefined when there is nothing to say about it. */
  collect(entity: Entity, context: StatusContext): Promise<JsonValue | undefined>;
}

export interface StatusContext {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly logger: Logger;
}

export interface StatusSetup extends PortalContext {
  addStatus(collector: StatusCollector): void;
}

/** A card on entity pages. Its component receives `{ entity }`, the Backstage entity with relations. */
export interface EntityCard {
  readonly id: string;
  readonly title: string;
  /** Module of an Astro component: a package path, or an absolute path. */
  readonly component: string;
  /** Entities that show the card; all when absent. */
  readonly when?: ((entity: Entity) => boolean) | undefined;
}

/** A view of an entity beside its overview, on a page of its own. Its component receives `{ entity }`. */
export interface EntityTab {
  /** Last part of the page's address, for example `kubernetes`: lower-case letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  /** Module of an Astro component: a package path, or an absolute path. */
  readonly component: string;
  /** Entities that have the tab; each costs the build a page. All when absent. */
  readonly when?: ((entity: Entity) => boolean) | undefined;
}

/** A page of the plugin's own, with an entry in the navigation. */
export interface PortalPage {
  /** Address below the portal's root, for example `tech-radar`. */
  readonly path: string;
  readonly title: string;
  /** Module of an Astro component that fills the page: a package path, or an absolute path. */
  readonly component: string;
}

/** A section of the home page. Its component gets no properties. */
export interface HomeWidget {
  /** Names the widget in `home.widgets` of the config. */
  readonly id: string;
  readonly title: string;
  /** Module of an Astro component: a package path, or an absolute path. */
  readonly component: string;
  /**
   * The column that it stands in on wide screens: the broad one or the narrow one.
   *
   * @default 'side'
   */
  readonly area?: 'main' | 'side' | undefined;
}

/** A component of the portal's own whose place another takes, wherever the portal shows it. */
export interface ComponentReplacement {
  /** Name of a component of the portal, for example `EntityHeader`. */
  readonly name: string;
  /**
   * Module of the Astro component that takes its place: a package path, or an absolute path. It gets the same
   * properties, and may show the one that it replaces: `callboard/components/<name>.astro`.
   */
  readonly component: string;
}

/** Something that people find by its text: a radar's entry, a page of a handbook. */
export interface SearchableText {
  /** Address below the portal's root, for example `tech-radar/#go`. */
  readonly url: string;
  readonly title: string;
  /** Plain text. The first 20,000 characters are searched. */
  readonly content: string;
  /** What sort of thing it is, in a word or two: stands beside the title, and results are narrowed by it. */
  readonly kind: string;
  /** Values by facet: `type`, `owner`, `lifecycle`, `tag`, `namespace`. */
  readonly filters?: Readonly<Record<string, readonly string[]>> | undefined;
}

export interface SiteSetup extends PortalContext {
  addCard(card: EntityCard): void;
  addPage(page: PortalPage): void;
  addWidget(widget: HomeWidget): void;
  /** Lets people find what is not in the catalog. Throws a `TypeError` for an address outside of the portal. */
  addSearchRecords(records: readonly SearchableText[]): void;
  replaceComponent(replacement: ComponentReplacement): void;
  addTab(tab: EntityTab): void;
  /** Lets the page Register look repositories up and open pull requests. Throws a `TypeError` for an unsafe address. */
  addRepositoryHost(host: RepositoryHost): void;
}

/**
 * The moments at which a plugin takes part, `<area>:<moment>`, each with one context object.
 *
 * Open to declaration merging: a package that adds an area adds its hook here.
 */
export interface PluginHooks {
  'harvest:setup'(context: HarvestSetup): void | Promise<void>;
  'catalog:setup'(context: CatalogSetup): void | Promise<void>;
  'status:setup'(context: StatusSetup): void | Promise<void>;
  'site:setup'(context: SiteSetup): void | Promise<void>;
}

/** The context that a hook receives, for example `HookContext<'harvest:setup'>`. */
export type HookContext<Name extends keyof PluginHooks> = Parameters<PluginHooks[Name]>[0];
