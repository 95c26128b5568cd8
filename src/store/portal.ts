import { getLiveCollection } from 'astro:content';
import { text } from '#text';
import { getSiteContext, type SiteContext } from '../site/site-context.ts';
import { createCatalogView, type CatalogView } from '../view/catalog-view.ts';

/** The portal that pages show: its catalog, ready to look things up, and what it is called. */
export interface Portal {
  readonly catalog: CatalogView;
  readonly site: SiteContext;
}

let current: { readonly context: SiteContext; readonly portal: Promise<Portal> } | undefined;

/** The portal, made once for all pages of a build. */
export function getPortal(): Promise<Portal> {
  const context = getSiteContext();
  if (current?.context !== context) current = { context, portal: createPortal(context) };
  return current.portal;
}

async function createPortal(site: SiteContext): Promise<Portal> {
  const { entries, error } = await getLiveCollection('entities');
  if (error) throw error;
  const snapshot = { ...site.snapshot, entities: (entries ?? []).map(({ data }) => data.item) };
  const { base, relationPairs } = site;
  const named: Readonly<Record<string, string>> = text.kinds;
  const kinds = site.kinds.map((kind) => ({
    ...kind,
    plural: named[kind.kind.toLowerCase()] ?? kind.plural,
  }));
  return { site, catalog: createCatalogView({ snapshot, base, kinds, relationPairs }) };
}
