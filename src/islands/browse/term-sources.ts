import type { CatalogIndex } from '../catalog/catalog-index.ts';
import type { Details } from '../catalog/details.ts';
import type { Relations } from '../catalog/relations.ts';
import type { FindText } from './text-rows.ts';

/** What terms are answered from. What is fetched late is undefined until then. */
export interface TermSources {
  readonly index: CatalogIndex;
  readonly findText: FindText;
  readonly relations: Relations | undefined;
  readonly details: Details | undefined;
  /** References that own what is the reader's, and those that the reader starred. */
  readonly owners: ReadonlySet<string>;
  readonly starred: readonly string[];
}
