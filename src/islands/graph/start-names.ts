import type { CatalogIndex } from '../catalog/catalog-index.ts';
import { html } from '../../ui/html.ts';

const OFFERED = 20;

/** Offers entities whose title or name holds what is being typed. */
export function offerNames(list: HTMLDataListElement, index: CatalogIndex, typed: string): void {
  const wanted = typed.trim().toLowerCase();
  const found: number[] = [];
  for (let row = 0; wanted !== '' && row < index.length && found.length < OFFERED; row++) {
    if (`${index.title(row)} ${index.ref(row)}`.toLowerCase().includes(wanted)) found.push(row);
  }
  list.innerHTML = String(
    html`${found.map((row) => html`<option value="${index.ref(row)}">${index.title(row)}</option>`)}`,
  );
}

/** The reference that a text means: a reference itself, or the one entity of that title or name. */
export function refOf(index: CatalogIndex, typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return undefined;
  if (index.rowOf(wanted) !== undefined) return wanted;
  for (let row = 0; row < index.length; row++) {
    if (index.title(row).toLowerCase() === wanted || index.name(row).toLowerCase() === wanted)
      return index.ref(row);
  }
  return undefined;
}
