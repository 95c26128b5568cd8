import { isJsonObject } from '../model/json.ts';
import type { Problem } from '../problems/problem.ts';
import * as definitions from '../problems/definitions/config.ts';
import type { ValuePath } from '../yaml/yaml-file.ts';
import { createConfigFiles, includedPath } from './config-files.ts';
import type { ReadConfigFile } from './config-files.ts';
import { formatPath, valueAt } from './config-path.ts';
import { placeIn } from './config-tree.ts';
import type { ConfigTree, Mount, VariableUse } from './config-tree.ts';
import { fillVariables } from './variables.ts';
import type { Environment } from './variables.ts';

/** What reading a config needs from outside. */
export interface ConfigInput {
  /** Path of the config, as shown in problems; included paths start at its folder. */
  readonly path: string;
  readonly readFile: ReadConfigFile;
  readonly env: Environment;
}

/** One file that is being expanded, and the chain of includes that led to it. */
interface Origin {
  readonly file: string;
  readonly chain: readonly string[];
}

/** Reads a config with its includes, and fills in its variables. Whatever is wrong becomes a problem. */
export async function expandConfig({ path: root, readFile, env }: ConfigInput): Promise<ConfigTree> {
  const open = createConfigFiles(readFile);
  const mounts: Mount[] = [];
  const problems: Problem[] = [];
  const variables: VariableUse[] = [];
  const broken: ValuePath[] = [];
  const placeOf: ConfigTree['placeOf'] = (path, of) => placeIn(mounts, path, of);

  const fail = (path: ValuePath, ...found: readonly Problem[]): null => {
    problems.push(...found);
    broken.push(path);
    return null;
  };

  const expandText = (text: string, path: ValuePath): string => {
    if (!text.includes('${')) return text;
    const filled = fillVariables(text, env);
    const subject = { at: placeOf(path) };
    const where = formatPath(path);
    for (const piece of filled.malformed) {
      fail(path, definitions.malformedVariable.problem({ where, text: piece }, subject));
    }
    const [name] = filled.unset;
    const unset =
      name === undefined ? undefined : definitions.unsetVariable.problem({ where, name }, subject);
    if (filled.names.length > 0) variables.push({ path, names: filled.names, unset });
    return filled.text;
  };

  const expandInclude = async (value: object, path: ValuePath, origin: Origin): Promise<unknown> => {
    const subject = { at: placeOf([...path, '$include'], 'key') };
    const target = (value as { $include: unknown }).$include;
    if (typeof target !== 'string' || Object.keys(value).length > 1) {
      return fail(path, definitions.includeMalformed.problem({ where: formatPath(path) }, subject));
    }
    const hash = target.indexOf('#');
    const name = hash === -1 ? target : target.slice(0, hash);
    const steps =
      hash === -1
        ? []
        : target
            .slice(hash + 1)
            .split('.')
            .filter(Boolean);
    const file = includedPath(root, origin.file, name);
    if (file === undefined) return fail(path, definitions.includeOutside.problem({ target }, subject));
    const link = [file, ...(steps.length > 0 ? [steps.join('.')] : [])].join('#');
    if (origin.chain.includes(link)) {
      return fail(path, definitions.includeCycle.problem({ chain: [...origin.chain, link] }, subject));
    }
    const opened = await open(file);
    if (opened.state === 'faulty') return fail(path, ...opened.problems);
    const missing = (reason: string) =>
      fail(path, definitions.includeMissing.problem({ target, reason }, subject));
    if (opened.state === 'missing') return missing(`there is no file ${file}`);
    const inner = pathIn(opened.document.value, steps);
    const part = valueAt(opened.document.value, inner);
    if (part === undefined) return missing(`${file} has nothing at ${steps.join('.')}`);
    mounts.push({ at: path, inner, file, document: opened.document });
    return expand(part, path, { file, chain: [...origin.chain, link] });
  };

  const expand = async (value: unknown, path: ValuePath, origin: Origin): Promise<unknown> => {
    if (typeof value === 'string') return expandText(value, path);
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      for (const [index, item] of value.entries()) items.push(await expand(item, [...path, index], origin));
      return items;
    }
    if (!isJsonObject(value)) return value;
    if (Object.hasOwn(value, '$include')) return expandInclude(value, path, origin);
    const entries: [string, unknown][] = [];
    for (const [key, item] of Object.entries(value)) {
      entries.push([key, await expand(item, [...path, key], origin)]);
    }
    return Object.fromEntries(entries);
  };

  const opened = await open(root);
  let value: unknown = null;
  if (opened.state === 'missing') fail([], definitions.configMissing.problem({ path: root }));
  else if (opened.state === 'faulty') fail([], ...opened.problems);
  else {
    mounts.push({ at: [], inner: [], file: root, document: opened.document });
    value = await expand(opened.document.value ?? {}, [], { file: root, chain: [root] });
  }
  return { value, variables, problems, broken, placeOf };
}

/** Turns the steps of `#a.b` into a path; steps into arrays become numbers. */
function pathIn(root: unknown, steps: readonly string[]): ValuePath {
  const path: (string | number)[] = [];
  for (const step of steps) {
    path.push(Array.isArray(valueAt(root, path)) && /^\d+$/.test(step) ? Number(step) : step);
  }
  return path;
}
