import { registerHooks } from 'node:module';
import type { Language } from '../text/languages.ts';

/**
 * Makes `#text` and `#text/<area>` the words of the portal's language in this thread. Call it before anything that speaks is imported;
 * while Astro renders, its own plugin does the same.
 */
export function speak(language: Language): void {
  const folder = new URL(`../text/${language}/`, import.meta.url);
  registerHooks({
    resolve: (specifier, context, next) => {
      const [, area = 'index'] = /^#text(?:\/(.+))?$/.exec(specifier) ?? [];
      if (!specifier.startsWith('#text')) return next(specifier, context);
      return { url: new URL(`${area}.ts`, folder).href, shortCircuit: true };
    },
  });
}
