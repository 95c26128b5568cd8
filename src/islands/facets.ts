import { shell } from '#text/shell';
import { count } from '../components/numbers.ts';
import { html, type Html } from '../ui/html.ts';
import type { Selection } from './selection.ts';

/** A facet as the form shows it: its values with how many results each would leave. */
export interface FacetView {
  readonly name: string;
  readonly title: string;
  readonly counts: ReadonlyMap<string, number>;
  /** What a value is called; itself when absent. */
  readonly label?: (value: string) => string;
}

const SHOWN = 8;

/** Facets as groups of checkboxes: the most frequent values first, those chosen always there. */
export function facetsMarkup(
  facets: readonly FacetView[],
  selection: Selection,
  open: ReadonlySet<string>,
): Html {
  return html`${facets.map((facet) => facetMarkup(facet, selection.filters.get(facet.name), open.has(facet.name)))}`;
}

function facetMarkup(
  { name, title, counts, label = String }: FacetView,
  chosen: ReadonlySet<string> | undefined,
  open: boolean,
) {
  const values = new Map<string, number>([...(chosen ?? [])].map((value) => [value, 0]));
  for (const [value, number] of counts) values.set(value, number);
  if (values.size === 0) return undefined;
  const sorted = [...values].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const shown = sorted.filter(([value], index) => open || index < SHOWN || chosen?.has(value));
  const rest = sorted.length - shown.length;
  return html`<fieldset>
    <legend class="label">${title}</legend>
    ${shown.map(
      ([value, number]) =>
        html`<label
          ><input
            class="check"
            type="checkbox"
            name="${name}"
            value="${value}"
            ${chosen?.has(value) && html` checked`}
          /><span class="lead"
            ><bdi class="trunc">${label(value)}</bdi><span class="n">${count(number)}</span></span
          ></label
        >`,
    )}${rest > 0 && html`<button class="link" type="button" data-open="${name}">${shell.more(count(rest))}</button>`}
  </fieldset>`;
}

/** Replaces a form's facets and puts the focus back where it was. */
export function showFacets(form: HTMLFormElement, markup: Html): void {
  const active = document.activeElement;
  const focused =
    active instanceof HTMLInputElement && form.contains(active)
      ? { name: active.name, value: active.value }
      : undefined;
  form.innerHTML = String(markup);
  if (!focused) return;
  [...form.querySelectorAll('input')]
    .find(({ name, value }) => name === focused.name && value === focused.value)
    ?.focus();
}
