/** The parts of Pagefind's browser module that we use. */
export interface Pagefind {
  readonly options: (options: { readonly baseUrl: string }) => Promise<void>;
  readonly filters: () => Promise<PagefindCounts>;
  readonly search: (
    query: string | null,
    options: { readonly filters: Readonly<Record<string, unknown>> },
  ) => Promise<PagefindResults>;
  readonly debouncedSearch: (
    query: string,
    options: { readonly filters: Readonly<Record<string, unknown>> },
    milliseconds: number,
  ) => Promise<PagefindResults | null>;
}

/** Results by facet and value. */
export type PagefindCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindResults {
  readonly results: readonly { readonly data: () => Promise<PagefindHit> }[];
  /** Counts among the results for each facet, for the chosen filters. */
  readonly filters: PagefindCounts;
  readonly totalFilters: PagefindCounts;
}

export interface PagefindHit {
  /** Address below the portal's root. */
  readonly raw_url: string;
  /** Marked-up HTML around the words that were found. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

let loading: Promise<Pagefind> | undefined;

/** Pagefind, loaded when first wanted. */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`).then(async (module: Pagefind) => {
    await module.options({ baseUrl: base });
    return module;
  });
  return loading;
}
