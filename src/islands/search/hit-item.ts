import { search } from '#text/search';
import { OPERATION_PARTS, together, type RecordSection } from '../../search/record-sections.ts';
import { isFormOf, markWords, wordsOf, type MarkedPiece } from '../../search/quick-jump/index.ts';
import { glyphOf } from '../../view/glyph.ts';
import type { PagefindHit } from './pagefind.ts';
import { unmarked, type ItemMark, type SearchItem } from './search-item.ts';

const AROUND = 150;
const { why: reasons } = search;

/** A record that the index found, as a result that says where the words are. */
export function hitItem(
  base: string,
  { raw_url, meta, filters }: PagefindHit,
  sections: readonly RecordSection[],
  words: readonly string[],
  score: number,
): SearchItem {
  const { tags = '' } = meta;
  const title = together(meta['title'] ?? '');
  const kind = filters['kind']?.[0];
  const place = filters['in']?.[0] ?? '';
  const best = bestSection(sections, words);
  const facts = [kind ?? placeName(place), filters['type']?.[0], filters['owner']?.[0]].filter(
    (fact) => fact !== undefined && fact !== '',
  ) as string[];
  const all = wordsOf(
    [title, meta['name'] ?? '', tags, ...sections.map((section) => section.text)].join(' '),
  );
  // The index takes a word that it does not know for the nearest that it does.
  const loose = !words.every((word) => all.some((other) => isFormOf(other, word)));
  const common = { href: base + raw_url, score, loose, mark: markOf(kind, place) };
  const named = wordsOf(title);
  const inTitle = words.every((word) => named.some((other) => isFormOf(other, word)));
  if (best?.section.name === 'operation' && !inTitle) {
    const [operation = '', id = '', summary = ''] = best.section.text
      .split(OPERATION_PARTS)
      .map((part) => part.trim());
    return {
      ...common,
      href: `${base}${raw_url}`,
      scope: 'operations',
      title: markWords(operation, words),
      facts: [title, ...(id === '' ? [] : [id])],
      why: { field: reasons.operation, value: unmarked('') },
      ...(summary !== '' && { snippet: markWords(summary, words) }),
    };
  }
  const tag = tags
    .split(' ')
    .find((one) => words.some((word) => wordsOf(one).some((part) => isFormOf(part, word))));
  const description = sections.find(({ name }) => name === 'description' || name === 'text');
  const said = inTitle || !best || best.section.name === 'facts' ? description : best.section;
  const snippet = said?.text ?? '';
  return {
    ...common,
    scope: kind === undefined ? 'pages' : /^(?:user|group)$/i.test(kind) ? 'people' : 'catalog',
    title: markWords(title, words),
    facts,
    ...whyOf(best?.section, inTitle, tag, words),
    ...(snippet !== '' && { snippet: markWords(excerpt(snippet, words), words) }),
  };
}

function whyOf(
  section: RecordSection | undefined,
  inTitle: boolean,
  tag: string | undefined,
  words: readonly string[],
): { readonly why?: SearchItem['why'] & {} } {
  const why = (field: string, value: readonly MarkedPiece[] = unmarked('')) => ({ why: { field, value } });
  if (inTitle) return why(reasons.title);
  if (tag !== undefined) return why(reasons.tag, markWords(tag, words));
  if (section && section.name !== 'facts') return why(reasons[section.name]);
  return {};
}

/** The section that has most of the words; of equals, the first that says more than facts. */
function bestSection(
  sections: readonly RecordSection[],
  words: readonly string[],
): { readonly section: RecordSection; readonly found: number } | undefined {
  let best: { section: RecordSection; found: number } | undefined;
  for (const section of sections) {
    const has = wordsOf(section.text);
    const found = words.filter((word) => has.some((other) => isFormOf(other, word))).length;
    const better = found > (best?.found ?? 0) || (found === best?.found && best.section.name === 'facts');
    if (found > 0 && better) best = { section, found };
  }
  return best;
}

/** The part of a long text around the first of the words. */
export function excerpt(whole: string, words: readonly string[]): string {
  if (whole.length <= AROUND * 2) return whole;
  const first = markWords(whole, words);
  const place = first[0]?.marked === false && first.length > 1 ? first[0].text.length : 0;
  const start = place < AROUND ? 0 : whole.lastIndexOf(' ', place - AROUND / 2) + 1;
  const end = whole.indexOf(' ', start + AROUND * 2);
  return `${start > 0 ? '… ' : ''}${whole.slice(start, end === -1 ? undefined : end)}${end === -1 ? '' : ' …'}`;
}

function markOf(kind: string | undefined, place: string): ItemMark {
  if (kind !== undefined) return { glyph: glyphOf(kind) };
  return { icon: place === 'announcement' ? 'announcement' : 'page' };
}

/** What a place that is no kind is called. Plugins name their own. */
export function placeName(place: string): string {
  if (place === 'catalog') return search.scopes.catalog;
  return place === 'announcement' ? search.announcement : place;
}
