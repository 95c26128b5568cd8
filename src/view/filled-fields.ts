import type { FilledField, Provenance } from '../model/provenance.ts';
import { displayLine } from './display-text.ts';

/** Fields of an entity that its descriptor leaves out, and where their values come from. */
export interface FilledFields {
  readonly fields: readonly FilledField['field'][];
  /** A file with its line; the page of the repository when absent. */
  readonly from?: string;
}

/** What the source of an entity filled in, by where it comes from. */
export function filledFields({ filled = [] }: Provenance): readonly FilledFields[] {
  const origins = new Set(filled.map(({ from }) => from));
  return [...origins].map((from) => ({
    fields: filled.flatMap((one) => (one.from === from ? [one.field] : [])),
    ...(from !== undefined && { from: displayLine(from, 200) }),
  }));
}
