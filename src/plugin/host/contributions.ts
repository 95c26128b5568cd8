import type { CatalogRule } from '../../config/index.ts';
import type { KindDefinition } from '../../model/kind.ts';
import type { RelationPair } from '../../model/relations.ts';
import type {
  ComponentReplacement,
  EntityCard,
  EntityProcessor,
  EntityTab,
  HomeWidget,
  PortalPage,
  SearchableText,
  StatusCollector,
} from '../hooks.ts';
import type { RepositoryHost } from '../repository-host.ts';
import type { Source } from '../source.ts';

/** A source with the rules that its entry of the config gives it. */
export interface PortalSource {
  readonly source: Source;
  readonly rules?: readonly CatalogRule[] | undefined;
}

/** All that the plugins of a portal add, in the order of the config. */
export interface Contributions {
  readonly sources: readonly PortalSource[];
  readonly kinds: readonly KindDefinition[];
  readonly relationPairs: readonly RelationPair[];
  readonly processors: readonly EntityProcessor[];
  readonly collectors: readonly StatusCollector[];
  readonly cards: readonly EntityCard[];
  readonly pages: readonly PortalPage[];
  readonly widgets: readonly HomeWidget[];
  readonly components: readonly ComponentReplacement[];
  readonly tabs: readonly EntityTab[];
  readonly searchRecords: readonly SearchableText[];
  /** Each once, by its address for people. */
  readonly repositoryHosts: readonly RepositoryHost[];
}
