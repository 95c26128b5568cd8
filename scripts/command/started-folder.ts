import path from 'node:path';

/**
 * The folder in which `npm --prefix <Callboard> run <command>` was typed: npm moves to Callboard before it starts the
 * command. Undefined where it was typed in Callboard itself, whose root paths start at.
 *
 * @param root folder of Callboard, absolute.
 */
export function startedFolder(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): string | undefined {
  const folder = env['INIT_CWD'];
  // Set for whatever npm starts; a test that starts the command has its own working folder.
  if (!folder || env['npm_lifecycle_event'] !== command) return undefined;
  const relative = path.relative(root, folder);
  const isInside = !path.isAbsolute(relative) && !/^\.\.(?:[\\/]|$)/.test(relative);
  return isInside ? undefined : folder;
}
