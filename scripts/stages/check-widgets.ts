import { HOME_WIDGETS } from '../../src/config/schema/home.ts';
import type { LoadedConfig } from '../../src/config/index.ts';
import type { HomeWidget } from '../../src/plugin/hooks.ts';
import { unknownWidget } from '../../src/problems/definitions/config.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** Finds widgets in the arrangement of the home page that neither the portal nor a plugin has. */
export function checkWidgets(
  { config, tree }: LoadedConfig,
  added: readonly HomeWidget[],
): readonly Problem[] {
  const known = [...HOME_WIDGETS, ...added.map(({ id }) => id)];
  return (config?.home.widgets ?? []).flatMap((id, index) =>
    known.includes(id)
      ? []
      : [unknownWidget.problem({ id, known }, { at: tree.placeOf(['home', 'widgets', index]) })],
  );
}
