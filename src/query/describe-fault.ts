import type { QueryFault } from './query.ts';

/** What is wrong with a query in plain English; positions count from 1. */
export function describeFault(fault: QueryFault): string {
  const at = `at ${String(fault.span.start + 1)}`;
  switch (fault.kind) {
    case 'unclosed-quote':
      return `the quote ${at} is not closed`;
    case 'missing-value':
      return `"${fault.field}:" ${at} needs a value`;
    case 'unknown-field':
      return `unknown field "${fault.field}" ${at}${hint(fault.nearest) || `; put it in quotes to look for the text`}`;
    case 'unknown-choice':
      return `"${fault.field}" knows no "${fault.value}" ${at}${hint(fault.nearest) || `; it knows ${fault.choices.slice(0, 20).join(', ')}`}`;
  }
}

function hint(nearest: string | undefined): string {
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}

/** The query on a line of its own, with carets below the fault. For text that is read in a terminal. */
export function pointAt(text: string, { span }: QueryFault): string {
  const line = text.replace(/\s/g, ' ');
  const carets = '^'.repeat(Math.max(1, span.end - span.start));
  return `  ${line}\n  ${' '.repeat(span.start)}${carets}`;
}
