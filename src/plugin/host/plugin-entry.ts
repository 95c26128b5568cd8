import { valueAt } from '../../config/index.ts';
import type { CatalogRule, ConfigTree } from '../../config/index.ts';
import { isJsonObject } from '../../model/json.ts';
import type { ValuePath } from '../../yaml/yaml-file.ts';

/** One entry of `sources` or `plugins`, and where it stands. */
export interface Entry {
  readonly use: string;
  readonly list: 'sources' | 'plugins';
  readonly path: ValuePath;
  readonly rules?: readonly CatalogRule[] | undefined;
}

/**
 * The entries of a config that name a plugin, sources first.
 *
 * They are taken from the tree, so that the options of plugins are checked even where the rest of the config is wrong.
 */
export function entriesOf(tree: ConfigTree): readonly Entry[] {
  return (['sources', 'plugins'] as const).flatMap((list) => {
    const items = valueAt(tree.value, [list]);
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown, index) => {
      const use = isJsonObject(item) ? item['use'] : undefined;
      if (typeof use !== 'string' || use === '') return [];
      const path = [list, index];
      const rules = valueAt(tree.value, [...path, 'rules']) as readonly CatalogRule[] | undefined;
      return [{ use, list, path, rules }];
    });
  });
}
