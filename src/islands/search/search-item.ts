import type { MarkedPiece } from '../../search/quick-jump/index.ts';
import type { Glyph } from '../../view/glyph.ts';

/** What the reader may narrow results to. */
export const SCOPES = ['all', 'catalog', 'people', 'operations', 'pages', 'actions'] as const;
export type Scope = (typeof SCOPES)[number];

/** How a result is drawn: the glyph of a kind, or an icon of the interface. */
export type ItemMark = { readonly glyph: Glyph } | { readonly icon: string };

/** A result of either search, as it is shown. */
export interface SearchItem {
  /** Where it leads, with the base path; an action that stays on the page has none. */
  readonly href?: string;
  /** What an earlier search was: choosing it searches again. */
  readonly query?: string;
  /** What an action does. */
  readonly run?: () => void;
  readonly scope: Exclude<Scope, 'all'>;
  readonly mark: ItemMark;
  readonly title: readonly MarkedPiece[];
  /** Short words beside the title: kind, type, owner. */
  readonly facts: readonly string[];
  /** Why it was found, for example `tag` and `go`. */
  readonly why?: { readonly field: string; readonly value: readonly MarkedPiece[] };
  /** Words around what was found. */
  readonly snippet?: readonly MarkedPiece[];
  /** Worst level of the entity's problems. */
  readonly worst?: string | undefined;
  /** Only resembles what was typed, or has not all of it. */
  readonly loose?: boolean;
  /** Higher is better; compares within a group. */
  readonly score: number;
}

/** A text of which nothing is marked. */
export function unmarked(text: string): readonly MarkedPiece[] {
  return [{ text, marked: false }];
}
