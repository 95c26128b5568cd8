import { DEFAULT_STATE, writeExplorerState } from './explorer/explorer-state.ts';

/** The address of the explorer at some entities, for links to it. */
export function explorerHref(base: string, { roots }: { readonly roots: readonly string[] }): string {
  return `${base}catalog-graph/${writeExplorerState({ ...DEFAULT_STATE, roots })}`;
}
