/** The page that registers a repository, or one of its API definitions. */
export function registerHref(base: string, repository: string, definition?: string): string {
  const query = new URLSearchParams({ repository, ...(definition !== undefined && { api: definition }) });
  return `${base}register/?${query.toString()}`;
}
