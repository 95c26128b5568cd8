import { browse as words } from '#text/browse';
import { count } from '../../components/numbers.ts';
import type { CheckedTerm } from '../../query/index.ts';
import { html, type Html } from '../../ui/html.ts';
import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { FACETS, FLAGS, type Facet, type Flag } from './facet-list.ts';
import { facetValues, type FacetValues } from './facet-values.ts';
import type { FoundRows } from './find-rows.ts';

const SHOWN = 8;
const MOST = 200;

const known = new WeakMap<CatalogIndex, Map<Facet, FacetValues>>();

/**
 * The facets of what was found as groups of checkboxes, the most frequent values first, those chosen always there.
 *
 * @param open names the facets that show all their values
 * @param identityHref where readers say who they are; undefined when they did
 */
export function facetMarkup(
  index: CatalogIndex,
  found: FoundRows,
  checked: readonly CheckedTerm[],
  open: ReadonlySet<string>,
  identityHref: string | undefined,
): Html {
  return html`${flagMarkup(found, checked, identityHref)}${FACETS.map((facet) => {
    const counts = found.counts.get(facet) ?? new Uint32Array();
    const terms = checked.filter(({ field, term }) => field.name === facet && !term.isNegated);
    return groupMarkup(facet, valuesOf(index, facet), counts, terms, open.has(facet));
  })}`;
}

function valuesOf(index: CatalogIndex, facet: Facet): FacetValues {
  const made = known.get(index) ?? new Map<Facet, FacetValues>();
  known.set(index, made);
  const values = made.get(facet) ?? facetValues(index, facet);
  made.set(facet, values);
  return values;
}

function groupMarkup(
  facet: Facet,
  values: FacetValues,
  counts: Uint32Array,
  terms: readonly CheckedTerm[],
  isOpen: boolean,
): Html | undefined {
  const isChosen = (number: number) =>
    terms.some(({ test }) => test(values.value(number), values.title(number)));
  const chosen: number[] = [];
  let found = 0;
  for (let number = 0; number < counts.length; number++) {
    if (values.value(number) === '') continue;
    if (terms.length > 0 && isChosen(number)) chosen.push(number);
    else if ((counts[number] ?? 0) > 0) found++;
  }
  const total = found + chosen.length;
  if (total === 0 || (total === 1 && chosen.length === 0 && (facet === 'namespace' || facet === 'kind')))
    return undefined;
  const taken = new Set(chosen);
  const others = mostFrequent(
    counts,
    (number) => values.value(number) === '' || taken.has(number),
    isOpen ? MOST : SHOWN,
  );
  const shown = [...chosen.slice(0, MOST), ...others].sort(
    (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (values.title(a) < values.title(b) ? -1 : 1),
  );
  const rest = found - others.length;
  return html`<fieldset>
    <legend class="label">${words.facets[facet]}</legend>
    ${shown.map((number) =>
      checkbox({
        name: facet,
        token: values.token(number),
        value: values.value(number),
        title: values.title(number),
        number: counts[number] ?? 0,
        isChosen: taken.has(number),
      }),
    )}${rest > 0 && !isOpen && html`<button class="link" type="button" data-open="${facet}">${words.moreValues(rest)}</button>`}
  </fieldset>`;
}

function flagMarkup(
  { flags }: FoundRows,
  checked: readonly CheckedTerm[],
  identityHref: string | undefined,
): Html {
  const isChosen = ({ field, value }: Flag) =>
    checked.some(
      ({ field: { name }, term }) =>
        term.kind === 'field' &&
        !term.isNegated &&
        name === field &&
        term.values.length === 1 &&
        term.values[0]?.text.toLowerCase() === value,
    );
  return html`<fieldset>
    <legend class="label">${words.facets.flags}</legend>
    ${FLAGS.map((flag) =>
      checkbox({
        name: flag.field,
        token: flag.value,
        value: flag.value,
        title: words.flags[flag.value],
        number: flags.get(flag) ?? 0,
        isChosen: isChosen(flag),
        isFlag: true,
      }),
    )}${identityHref !== undefined && html`<a class="link" href="${identityHref}">${words.whoAreYou}</a>`}
  </fieldset>`;
}

interface Box {
  readonly name: string;
  /** What the query writes, and what that stands for. */
  readonly token: string;
  readonly value: string;
  readonly title: string;
  readonly number: number;
  readonly isChosen: boolean;
  readonly isFlag?: boolean;
}

function checkbox({ name, token, value, title, number, isChosen, isFlag }: Box): Html {
  return html`<label ${number === 0 && html` class="none"`}
    ><input
      class="check"
      type="checkbox"
      name="${name}"
      value="${token}"
      data-value="${value}"
      data-title="${title}"
      ${isFlag && html` data-flag`}
      ${isChosen && html` checked`}
    /><span class="lead"
      ><bdi class="trunc" title="${title}">${title}</bdi><span class="n">${count(number)}</span></span
    ></label
  >`;
}

/** The numbers of the highest counts, highest first, in one pass. */
function mostFrequent(counts: Uint32Array, isLeftOut: (number: number) => boolean, most: number): number[] {
  const best: number[] = [];
  for (let number = 0; number < counts.length; number++) {
    const count = counts[number] ?? 0;
    if (
      count === 0 ||
      (best.length === most && count <= (counts[best[most - 1] ?? 0] ?? 0)) ||
      isLeftOut(number)
    )
      continue;
    let place = Math.min(best.length, most - 1);
    while (place > 0 && (counts[best[place - 1] ?? 0] ?? 0) < count) {
      best[place] = best[place - 1] ?? 0;
      place--;
    }
    best[place] = number;
  }
  return best;
}
