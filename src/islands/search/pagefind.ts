import { FIELD_WEIGHTS } from '../../search/field-weights.ts';

/** The parts of Pagefind's browser module that we use. */
export interface Pagefind {
  readonly options: (options: object) => Promise<void>;
  readonly filters: () => Promise<PagefindCounts>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Readonly<Record<string, unknown>> },
  ) => Promise<PagefindResults>;
}

/** Results by facet and value. */
export type PagefindCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindResults {
  readonly results: readonly PagefindResult[];
  /** Counts among the results for each facet, for the chosen filters. */
  readonly filters: PagefindCounts;
  readonly totalFilters: PagefindCounts;
}

export interface PagefindResult {
  readonly score: number;
  readonly data: () => Promise<PagefindHit>;
}

export interface PagefindHit {
  /** Address below the portal's root. */
  readonly raw_url: string;
  /** The record's text, with its sections. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * How results are ranked: catalog texts are short and say a thing once, so neither their length nor repetition should
 * count for much; a word that is what was typed counts more than a longer one that begins so.
 */
export const RANKING = {
  metaWeights: FIELD_WEIGHTS,
  pageLength: 0.1,
  termFrequency: 0.6,
  termSaturation: 0.6,
  termSimilarity: 4,
} as const;

let loading: Promise<Pagefind> | undefined;

/**
 * Pagefind, loaded when first wanted.
 *
 * @throws {Error} when it cannot be loaded; the next call tries again.
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(
    async (module: Pagefind) => {
      await module.options({ baseUrl: base, ranking: RANKING });
      return module;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
