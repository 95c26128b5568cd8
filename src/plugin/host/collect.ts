import { formatPath } from '../../config/index.ts';
import { HOME_WIDGETS } from '../../config/schema/home.ts';
import type { FilePlace } from '../../model/provenance.ts';
import {
  duplicateSource,
  noSource,
  pluginDuplicate,
  unknownComponent,
} from '../../problems/definitions/plugin.ts';
import type { Problem } from '../../problems/problem.ts';
import type { PluginHooks, PortalContext } from '../hooks.ts';
import { checkRepositoryHost } from '../repository-host.ts';
import { checkSearchable } from './check-searchable.ts';
import type { Contributions } from './contributions.ts';
import type { Entry } from './plugin-entry.ts';

const TAB_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Tabs that the portal has of its own. */
const OWN_TABS = ['definition', 'diagram', 'overview'];

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** Names that the portal has before any plugin adds to it. */
export interface TakenNames {
  readonly kinds: readonly string[];
  readonly relations: readonly string[];
  /** Components that may be replaced. */
  readonly components: readonly string[];
}

/** Collects what hooks add, and finds what is added twice. */
export interface Collector {
  readonly contributions: Contributions;
  readonly problems: readonly Problem[];
  /** The contexts of all hooks, for one plugin. */
  contextsFor(entry: Entry, plugin: string, at: FilePlace, portal: PortalContext): HookContexts;
  /** To be called once the hooks of an entry of `sources` have run. */
  expectSource(entry: Entry, plugin: string, at: FilePlace): void;
}

type HookContexts = { readonly [Name in keyof PluginHooks]: Parameters<PluginHooks[Name]>[0] };

export function createCollector(taken: TakenNames): Collector {
  const contributions: Mutable<Contributions> = {
    sources: [],
    kinds: [],
    relationPairs: [],
    processors: [],
    collectors: [],
    cards: [],
    pages: [],
    widgets: [],
    components: [],
    tabs: [],
    searchRecords: [],
    repositoryHosts: [],
  };
  const problems: Problem[] = [];
  const origins = new Map<string, string>();
  const delivering = new Set<Entry>();
  for (const kind of taken.kinds) origins.set(`kind ${kind.toLowerCase()}`, 'the catalog');
  for (const name of ['sources', 'history', 'changes']) origins.set(`status ${name}`, 'the harvest');
  for (const widget of HOME_WIDGETS) origins.set(`widget ${widget}`, 'the portal');
  for (const relation of taken.relations) origins.set(`relation ${relation}`, 'the catalog');

  for (const tab of OWN_TABS) origins.set(`tab ${tab}`, 'the portal');

  return {
    contributions,
    problems,
    contextsFor(entry, plugin, at, portal) {
      const isNew = (what: string, name: string): boolean => {
        const key = `${what} ${what === 'kind' ? name.toLowerCase() : name}`;
        const first = origins.get(key);
        if (first !== undefined) {
          problems.push(
            what === 'source'
              ? duplicateSource.problem({ id: name, first }, { at })
              : pluginDuplicate.problem({ what, name, plugin }, { at }),
          );
          return false;
        }
        origins.set(key, formatPath(entry.path));
        return true;
      };
      return {
        'harvest:setup': {
          ...portal,
          addSource: (source) => {
            delivering.add(entry);
            if (isNew('source', source.id)) contributions.sources.push({ source, rules: entry.rules });
          },
        },
        'catalog:setup': {
          ...portal,
          addKind: (kind) => {
            if (isNew('kind', kind.kind)) contributions.kinds.push(kind);
          },
          addRelation: (pair) => {
            const fresh = [pair.forward, pair.reverse].map((type) => isNew('relation', type));
            if (fresh.every(Boolean)) contributions.relationPairs.push(pair);
          },
          addProcessor: (processor) => {
            if (isNew('processor', processor.name)) contributions.processors.push(processor);
          },
        },
        'status:setup': {
          ...portal,
          addStatus: (collector) => {
            if (isNew('status', collector.name)) contributions.collectors.push(collector);
          },
        },
        'site:setup': {
          ...portal,
          addCard: (card) => {
            if (isNew('card', card.id)) contributions.cards.push(card);
          },
          addPage: (page) => {
            if (isNew('page', page.path)) contributions.pages.push(page);
          },
          addWidget: (widget) => {
            if (isNew('widget', widget.id)) contributions.widgets.push(widget);
          },
          addSearchRecords: (records) => {
            records.forEach(checkSearchable);
            contributions.searchRecords.push(...records);
          },
          replaceComponent: (replacement) => {
            const { name } = replacement;
            if (!taken.components.includes(name)) {
              problems.push(unknownComponent.problem({ plugin, name, known: taken.components }, { at }));
            } else if (isNew('component', name)) contributions.components.push(replacement);
          },
          addTab: (tab) => {
            if (!TAB_ID.test(tab.id)) {
              throw new TypeError(
                `the tab "${tab.id}" needs an id of lower-case letters, digits and dashes, as it is a part of addresses`,
              );
            }
            if (isNew('tab', tab.id)) contributions.tabs.push(tab);
          },
          addRepositoryHost: (added) => {
            const host = checkRepositoryHost(added);
            const { repositoryHosts: known } = contributions;
            // Several sources of one host are usual.
            if (known.every(({ url }) => url !== host.url)) known.push(host);
          },
        },
      };
    },
    expectSource(entry, plugin, at) {
      if (!delivering.has(entry)) problems.push(noSource.problem({ plugin }, { at }));
    },
  };
}
