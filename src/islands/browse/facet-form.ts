import { toggleValue, valueTest, writeQuery, type Query, type QueryFields } from '../../query/index.ts';
import type { Html } from '../../ui/html.ts';

const shown = new WeakMap<HTMLFormElement, string>();

/** Replaces a form's facets; the focus and the place stay where they were. */
export function showFacets(form: HTMLFormElement, facets: Html): void {
  const markup = String(facets);
  if (shown.get(form) === markup) {
    // What a reader just checked may not have become so.
    form.reset();
    return;
  }
  shown.set(form, markup);
  const active = document.activeElement;
  const focused =
    active instanceof HTMLInputElement && form.contains(active)
      ? { name: active.name, value: active.value }
      : undefined;
  const { scrollTop } = form;
  form.innerHTML = markup;
  form.scrollTop = scrollTop;
  if (!focused) return;
  [...form.querySelectorAll('input')]
    .find(({ name, value }) => name === focused.name && value === focused.value)
    ?.focus();
}

/** The query after a box of the form was pressed. */
export function afterFacet(
  query: Query,
  fields: QueryFields,
  { name, value, checked, dataset }: HTMLInputElement,
): string {
  const field = fields.find(name);
  if (!field) return writeQuery(query);
  // Each flag is a term of its own: together they narrow.
  if ('flag' in dataset && checked) return `${writeQuery(query)} ${name}:${value}`.trim();
  return writeQuery(
    toggleValue(query, name, value, (asked) =>
      valueTest(field, [asked])(dataset['value'] ?? value, dataset['title']),
    ),
  );
}
