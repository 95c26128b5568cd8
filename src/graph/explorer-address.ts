/** The address of the explorer at some entities, for links to it. */
export function explorerHref(base: string, { roots }: { readonly roots: readonly string[] }): string {
  const query = roots.map((root) => `root=${encodeURIComponent(root.toWellFormed())}`).join('&');
  return `${base}catalog-graph/${query === '' ? '' : '?'}${query}`;
}
