/// <reference types="astro/client" />

declare module 'virtual:callboard/cards' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
  /** Components of plugin cards and pages, by module. */
  export const components: Readonly<Record<string, AstroComponentFactory>>;
}
