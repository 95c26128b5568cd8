import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { LoadedConfig } from '../../src/config/index.ts';
import { formatPath } from '../../src/config/config-path.ts';
import { brandingMissing, lowContrast } from '../../src/problems/definitions/config.ts';
import type { Problem } from '../../src/problems/problem.ts';

/** Finds out whether the files that branding names are there, and whether its colours can be read. */
export async function checkBranding(loaded: LoadedConfig, configFolder: string): Promise<readonly Problem[]> {
  return [...(await checkFiles(loaded, configFolder)), ...(await checkAccent(loaded))];
}

async function checkFiles({ config, tree }: LoadedConfig, configFolder: string): Promise<readonly Problem[]> {
  const { logo, fonts, stylesheet } = config?.branding ?? {};
  const named = [
    [['branding', 'logo'], logo],
    [['branding', 'fonts', 'text'], fonts?.text],
    [['branding', 'fonts', 'code'], fonts?.code],
    [['branding', 'stylesheet'], stylesheet],
  ] as const;
  const problems: Problem[] = [];
  for (const [at, file] of named) {
    if (file === undefined) continue;
    const found = await stat(path.resolve(configFolder, file)).catch(() => undefined);
    if (found?.isFile()) continue;
    problems.push(brandingMissing.problem({ where: formatPath(at), file }, { at: tree.placeOf(at) }));
  }
  return problems;
}

async function checkAccent({ config, tree }: LoadedConfig): Promise<readonly Problem[]> {
  const accent = config?.branding.colours?.accent;
  if (!accent) return [];
  // Loaded for the few portals that choose a colour.
  const { contrastOn, READABLE, readableOn } = await import('../../src/config/readable-colour.ts');
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const colour = accent[scheme];
    if (colour === undefined) return [];
    const contrast = contrastOn(scheme, colour);
    if (contrast >= READABLE) return [];
    const at = ['branding', 'colours', 'accent', scheme];
    const details = {
      where: formatPath(at),
      colour,
      scheme,
      contrast: contrast.toFixed(1),
      better: readableOn(scheme, colour),
    };
    return [lowContrast.problem(details, { at: tree.placeOf(at) })];
  });
}
