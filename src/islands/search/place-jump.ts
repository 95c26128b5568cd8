import { search } from '#text/search';
import { createQuickJump, markTitle, type JumpReason } from '../../search/quick-jump/index.ts';
import { glyphOf } from '../../view/glyph.ts';
import { unmarked, type ItemMark, type SearchItem } from './search-item.ts';

/** A page of the portal, or something to do on this one. */
interface Place {
  readonly title: string;
  readonly keywords: string;
  readonly mark: ItemMark;
  readonly href?: string;
  readonly run?: () => void;
}

/** Pages and actions found while somebody types. */
export interface PlaceJump {
  readonly find: (query: string, limit: number) => readonly SearchItem[];
}

/** Quick-jump over the portal's pages, as its navigation names them, and over actions. */
export function createPlaceJump(base: string): PlaceJump {
  const places = [...pagesOf(base), ...ACTIONS];
  const titles = places.map(({ title }) => title);
  const keywords = places.map((place) => place.keywords);
  const jump = createQuickJump({
    names: titles,
    titles,
    columns: [{ name: 'keyword', weight: 0.6, values: keywords, numbers: places.map((_, place) => place) }],
  });
  const item = (row: number, reasons: readonly JumpReason[], score: number): SearchItem[] => {
    const place = places[row];
    if (!place) return [];
    const { href, run, mark, title } = place;
    return [
      {
        ...(href !== undefined && { href }),
        ...(run && { run }),
        scope: href === undefined ? 'actions' : 'pages',
        mark,
        title: markTitle(title, reasons),
        facts: href === undefined ? [] : [search.page],
        score,
      },
    ];
  };
  return {
    find: (query, limit) => {
      const { results } = jump.find(query, { limit });
      // A page is worth its name; words that only resemble it are for entities.
      const named = results.filter(({ reasons }) => reasons.every(({ manner }) => manner !== 'near'));
      return named.flatMap(({ row, reasons, score }) => item(row, reasons, score - 0.05));
    },
  };
}

/** What there is to do with the words themselves. */
export function queryActions(base: string, query: string): readonly SearchItem[] {
  const { filter, everything } = search.actions;
  const q = `?q=${encodeURIComponent(query)}`;
  return [
    { href: `${base}search/${q}`, title: everything, icon: 'search' },
    { href: `${base}catalog/${q}`, title: filter, icon: 'filters' },
  ].map(({ href, title, icon }) => ({
    href,
    scope: 'actions',
    mark: { icon },
    title: unmarked(title),
    facts: [query],
    score: 0,
  }));
}

const ACTIONS: readonly Place[] = [
  {
    title: search.actions.theme,
    keywords: search.keywords.theme,
    mark: { icon: 'theme' },
    run: () => document.querySelector<HTMLButtonElement>('[data-theme-toggle]')?.click(),
  },
  {
    title: search.actions.copy,
    keywords: search.keywords.copy,
    mark: { icon: 'link' },
    run: () => void navigator.clipboard.writeText(location.href),
  },
  {
    title: search.actions.print,
    keywords: search.keywords.print,
    mark: { icon: 'page' },
    run: () => {
      print();
    },
  },
];

/** The pages that the navigation leads to. Whatever else is in it, such as the reader's stars, are entities. */
function pagesOf(base: string): Place[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('#navigation a[href]');
  const keywords: Readonly<Record<string, string>> = search.keywords;
  return [...links].flatMap((link) => {
    const path = link.pathname.slice(base.length).replace(/\/$/, '');
    if (path.startsWith('catalog/')) return [];
    const title = link.querySelector('span')?.textContent ?? link.textContent;
    const kind = /^kinds\/([^/]+)$/.exec(path)?.[1];
    return [
      {
        title: title.trim(),
        keywords: keywords[path === '' ? 'home' : path.replace('catalog-', '')] ?? '',
        mark: kind === undefined ? { icon: iconOf(link) } : { glyph: glyphOf(kind) },
        href: link.pathname,
      },
    ];
  });
}

function iconOf(link: HTMLAnchorElement): string {
  return /#i-(\w+)/.exec(link.querySelector('use')?.getAttribute('href') ?? '')?.[1] ?? 'page';
}
