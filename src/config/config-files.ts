import { posix } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { configUnreadable } from '../problems/definitions/config.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import type { YamlDocument } from '../yaml/yaml-file.ts';
import { CONFIG_SOURCE } from './config-tree.ts';

/** Reads a file of the config as text; undefined when there is none. Paths are the config's own, or start at its folder. */
export type ReadConfigFile = (path: string) => Promise<string | undefined>;

/** One file of the config: a document, or why there is none. */
export type ConfigFile =
  | { readonly state: 'read'; readonly document: YamlDocument }
  | { readonly state: 'missing' }
  | { readonly state: 'faulty'; readonly problems: readonly Problem[] };

/** Reads each file of a config once. */
export function createConfigFiles(readFile: ReadConfigFile): (path: string) => Promise<ConfigFile> {
  const files = new Map<string, Promise<ConfigFile>>();
  return (path) => {
    const known = files.get(path) ?? readConfigFile(path, readFile);
    files.set(path, known);
    return known;
  };
}

/** The path that an `$include` means, or undefined when it leaves the folder of the config. */
export function includedPath(root: string, from: string, target: string): string | undefined {
  if (target === '' || posix.isAbsolute(target) || /^[A-Za-z]:|\\|\0/.test(target)) return undefined;
  const path = posix.normalize(posix.join(posix.dirname(from), target));
  const fromRoot = posix.relative(posix.dirname(root), path);
  return fromRoot === '..' || fromRoot.startsWith('../') || fromRoot === '' ? undefined : path;
}

async function readConfigFile(path: string, readFile: ReadConfigFile): Promise<ConfigFile> {
  const text = await readFile(path);
  if (text === undefined) return { state: 'missing' };
  const { documents, faults } = parseYaml(text);
  const second = documents[1];
  const reasons =
    faults.length === 0 && second
      ? [{ message: 'The file has more than one document.', line: second.line, column: 1 }]
      : (unquotedVariable(text, faults) ?? faults);
  const problems = reasons.map(({ message, line, column }) =>
    configUnreadable.problem({ reason: message }, { at: { source: CONFIG_SOURCE, path, line, column } }),
  );
  if (problems.length > 0) return { state: 'faulty', problems };
  const [document] = documents;
  return { state: 'read', document: document ?? EMPTY_DOCUMENT };
}

interface Reason {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The one fault that an unquoted variable inside { } or [ ] is, in place of those that the parser makes of it. */
function unquotedVariable(text: string, faults: readonly Reason[]): readonly Reason[] | undefined {
  const [first] = faults;
  if (!first || first.column < 2) return undefined;
  const line = text.split(/\r?\n/)[first.line - 1] ?? '';
  const start = first.column - 2;
  const variable = /^\$\{[^}'"]*\}/.exec(line.slice(start))?.[0];
  if (variable === undefined) return undefined;
  const message = `A variable inside { } or [ ] must be quoted: '${variable}'.`;
  return [{ message, line: first.line, column: start + 1 }];
}

const EMPTY_DOCUMENT: YamlDocument = {
  value: null,
  faults: [],
  warnings: [],
  line: 1,
  endLine: 1,
  text: '',
  positionOf: () => ({ line: 1, column: 1 }),
};
