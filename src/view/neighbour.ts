import type { Glyph } from './glyph.ts';

/** Another entity as a page names it: a link when it exists, plain text when it does not. */
export interface Neighbour {
  readonly ref: string;
  readonly title: string;
  readonly kind: string;
  readonly glyph: Glyph;
  /** `spec.type`, or empty. */
  readonly type: string;
  /** `spec.lifecycle`, where the entity has one. */
  readonly lifecycle?: string;
  /** Reference of the owner, where the entity names one. */
  readonly owner?: string;
  /** Absent when nothing in the catalog has this reference. */
  readonly href?: string;
}
