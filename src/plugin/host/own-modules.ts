import { registerHooks } from 'node:module';

const CALLBOARD = new URL('../../../', import.meta.url).href;
const CONTRACT = new URL('../index.ts', import.meta.url).href;

let registered = false;

/**
 * Lets plugins outside Callboard's folder import `typebox` and `callboard/plugin`: both are Callboard's own, so that a
 * plugin needs no copy of either.
 */
export function offerOwnModules(): void {
  if (registered) return;
  registered = true;
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (!context.parentURL?.startsWith('file:') || context.parentURL.startsWith(CALLBOARD)) {
        return nextResolve(specifier, context);
      }
      if (specifier === 'callboard/plugin') return nextResolve(CONTRACT, context);
      const own = specifier === 'typebox' || specifier.startsWith('typebox/');
      return nextResolve(specifier, own ? { ...context, parentURL: import.meta.url } : context);
    },
  });
}
