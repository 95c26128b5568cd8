import type { text } from './en/index.ts';

/** All words of the interface. English sets the shape; every language fills it. */
export type PortalText = typeof text;
