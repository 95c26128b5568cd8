import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LoadedConfig } from '../../src/config/index.ts';
import { logoMissing } from '../../src/problems/definitions/config.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** Finds out whether the logo that a config names is a file, before any work is done for a build that needs it. */
export async function checkLogo(
  { config, tree }: LoadedConfig,
  configFolder: string,
): Promise<readonly Problem[]> {
  const logo = config?.branding.logo;
  if (logo === undefined) return [];
  const found = await stat(path.resolve(configFolder, logo)).catch(() => undefined);
  if (found?.isFile()) return [];
  return [logoMissing.problem({ logo }, { at: tree.placeOf(['branding', 'logo']) })];
}
