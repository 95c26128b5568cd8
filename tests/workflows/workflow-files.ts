import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT } from './portal-repository.ts';

/** Paths of the workflows of this repository, and of those that its documents give to others. */
export const WORKFLOWS = globSync(['.github/workflows/*.{yml,yaml}', 'docs/workflows/*.{yml,yaml}'], {
  cwd: PROJECT,
}).sort();

/** Paths of the actions of this repository. */
export const ACTIONS = globSync('.github/actions/*/action.{yml,yaml}', { cwd: PROJECT }).sort();

/** The text of a file of this repository. */
export function projectText(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8');
}
