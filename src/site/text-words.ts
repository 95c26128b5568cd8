import { registerHooks } from 'node:module';
import type { Language } from '../text/languages.ts';

/**
 * Makes `#text` the words of the portal's language in this thread. Call it before anything that speaks is imported;
 * while Astro renders, its own plugin does the same.
 */
export function speak(language: Language): void {
  const words = new URL(`../text/${language}/index.ts`, import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === '#text' ? { url: words, shortCircuit: true } : next(specifier, context),
  });
}
