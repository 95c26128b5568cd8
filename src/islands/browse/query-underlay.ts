import type { QueryFault, QueryTerm } from '../../query/index.ts';
import { html, type Html } from '../../ui/html.ts';

/** The text of a query as it lies under the field: terms on a wash, those with a fault marked. */
export function underlay(text: string, terms: readonly QueryTerm[], faults: readonly QueryFault[]): Html {
  let end = 0;
  const parts = terms.map(({ kind, span }) => {
    const before = text.slice(end, span.start);
    end = span.end;
    const isWrong = faults.some((fault) => fault.span.start >= span.start && fault.span.start < span.end);
    const name = isWrong ? 'bad' : kind;
    return html`${before}<span class="t-${name}">${text.slice(span.start, span.end)}</span>`;
  });
  return html`${parts}${text.slice(end)}`;
}
