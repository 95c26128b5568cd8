import type { HomeConfig } from '../config/schema/home.ts';
import type { EntityCard, EntityTab, HomeWidget, PortalPage } from '../plugin/hooks.ts';
import type { RepositoryHost } from '../plugin/repository-host.ts';
import type { Language } from '../text/languages.ts';
import type { Snapshot } from '../snapshot/read-snapshot.ts';
import type { KindDefinition } from '../model/kind.ts';
import type { RelationPair } from '../model/relations.ts';

/** What the portal is called and looks like. */
export interface SiteIdentity {
  readonly title: string;
  readonly organisation?: string | undefined;
  /** Address of a logo below the portal's root, for example `branding/logo.svg`. */
  readonly logo?: string | undefined;
  /** Address of the icon of the tab, where the logo makes one. */
  readonly favicon?: string | undefined;
  /** Address of the font of texts, where it is not ours. */
  readonly textFont?: string | undefined;
  /** Addresses of the stylesheets of the branding. */
  readonly stylesheets?: readonly string[] | undefined;
}

/** All that pages are made from. */
export interface SiteContext {
  readonly identity: SiteIdentity;
  readonly language: Language;
  readonly base: string;
  /** Content Security Policy of every page; absent while developing, where Vite needs what it forbids. */
  readonly policy?: string | undefined;
  /** Changes with what the portal is made from; absent where browsers are to keep nothing for reading offline. */
  readonly version?: string | undefined;
  readonly snapshot: Snapshot;
  readonly kinds: readonly KindDefinition[];
  readonly relationPairs: readonly RelationPair[];
  readonly cards: readonly EntityCard[];
  readonly pages: readonly PortalPage[];
  readonly tabs: readonly EntityTab[];
  /** Widgets of plugins. */
  readonly widgets: readonly HomeWidget[];
  readonly home: HomeConfig;
  /** Hosts of repositories that sources read. */
  readonly repositoryHosts: readonly RepositoryHost[];
}

const SLOT = Symbol.for('callboard.site');
const slots = globalThis as { [SLOT]?: SiteContext | undefined };

/**
 * Hands the context to the pages. Astro bundles pages with copies of our modules, in the same process: the snapshot,
 * read once, and the conditions of cards, which are functions, cross to those copies through one process-wide slot.
 */
export function setSiteContext(context: SiteContext | undefined): void {
  slots[SLOT] = context;
}

/** @throws {Error} when no build or dev server has set it. */
export function getSiteContext(): SiteContext {
  const context = slots[SLOT];
  if (!context) {
    throw new Error('the pages have no snapshot to show; build them with: npm run build');
  }
  return context;
}
