/**
 * Lets the browser fetch and prepare the page behind a link that is pointed at or pressed. Pages alone: their addresses
 * end with a slash, those of files do not. A browser that cannot prepare a page fetches it; one that saves data or energy does neither.
 *
 * @param base path of the portal, with a slash at its end
 */
export function speculationRules(base: string): string {
  const where = { href_matches: [base, `${base}*/`] };
  const rules = [{ where, eagerness: 'moderate' }];
  return JSON.stringify({ prefetch: rules, prerender: rules });
}
