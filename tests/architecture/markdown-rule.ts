import { posix } from 'node:path';

/** What a Markdown file may speak of: npm scripts and paths that exist. */
export interface Project {
  readonly scripts: Readonly<Record<string, string>>;
  exists(path: string): boolean;
}

/** Commands and links of a Markdown file that lead nowhere, one sentence each. `path` is the file's, from the root. */
export function markdownViolations(path: string, text: string, project: Project): string[] {
  return [
    ...npmScripts(text)
      .filter((script) => project.scripts[script] === undefined)
      .map((script) => `${path} names the script "${script}", which package.json does not have`),
    ...matches(text, /\bnode ((?:scripts|bench)\/[\w./-]+)/g)
      .filter((file) => !project.exists(file))
      .map((file) => `${path} runs ${file}, which does not exist`),
    ...links(text)
      .map((link) => posix.join(posix.dirname(path), link))
      .filter((target) => !project.exists(target))
      .map((target) => `${path} links to ${target}, which does not exist`),
  ];
}

/** Files that npm scripts run and that are not there, one sentence each. */
export function scriptViolations(project: Project): string[] {
  return Object.entries(project.scripts).flatMap(([name, command]) =>
    matches(command, /\bnode (\S+\.ts)/g)
      .filter((file) => !project.exists(file))
      .map((file) => `the script "${name}" runs ${file}, which does not exist`),
  );
}

function npmScripts(text: string): string[] {
  return [...matches(text, /\bnpm run ([\w:-]+)/g), ...matches(text, /\bnpm (start|test)\b/g)];
}

function links(text: string): string[] {
  const prose = text.replaceAll(/^```[^]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '');
  return matches(prose, /\]\(([^)\s#]+)[^)]*\)/g).filter((link) => !/^[a-z]+:/.test(link));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, match]) => match ?? ''))];
}
