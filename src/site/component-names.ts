import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the components that a portal may replace. */
export const COMPONENTS_FOLDER = fileURLToPath(new URL('../components/', import.meta.url));

/** Names of the components that a portal may replace, sorted: `EntityHeader`. */
export function componentNames(): readonly string[] {
  return readdirSync(COMPONENTS_FOLDER)
    .filter((file) => file.endsWith('.astro'))
    .map((file) => file.slice(0, -'.astro'.length))
    .sort();
}
