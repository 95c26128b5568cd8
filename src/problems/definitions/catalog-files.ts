import { defineProblem } from '../define-problem.ts';

/** Where in the entity, in the words of its author: `spec.dependsOn[0]`. */
interface At {
  readonly where: string;
}

/** For an address that a local copy of its repository would hold, had the source been told where the copy is from. */
function ownAddressHint(target: string): string {
  return /^https?:/i.test(target)
    ? ' If the source is a local copy of that very repository, set its option `url` to the address of the folder with the branch, such as https://github.com/acme/web/tree/main.'
    : '';
}

export const placeholderValue = defineProblem<At & { key: string; actual: string }>({
  code: 'catalog/placeholder-value',
  level: 'error',
  title: 'A placeholder names no file',
  message: ({ where, key, actual }) => `${key} in ${where} must name a file, but is ${actual}.`,
  hint: ({ key }) => `Write the path of a file beside this one, for example ${key}: ./openapi.yaml.`,
});

export const placeholderOutside = defineProblem<At & { key: string; target: string }>({
  code: 'catalog/placeholder-outside',
  level: 'error',
  title: 'A placeholder names a file outside its repository',
  message: ({ where, key, target }) =>
    `${key} in ${where} names ${target}, which is not in the repository of this file; for safety, nothing outside it is read.`,
  hint: ({ target }) =>
    `Keep a copy of the file in this repository and name it by its relative path.${ownAddressHint(target)}`,
});

function correctionOf(target: string): string {
  const isAddress = /^[a-z][a-z0-9+.-]+:/i.test(target);
  return isAddress
    ? 'Correct the address, and check that the source may read what is there'
    : 'Correct the path, which is relative to this file';
}

export const placeholderMissing = defineProblem<At & { key: string; target: string; path: string }>({
  code: 'catalog/placeholder-missing',
  level: 'error',
  title: 'A placeholder names a file that does not exist',
  message: ({ where, key, target, path }) =>
    `${key} in ${where} names ${target}, but there is no file ${path}.`,
  hint: ({ target }) => `${correctionOf(target)}, or add the file.`,
});

export const placeholderUnreadable = defineProblem<At & { key: string; target: string; reason: string }>({
  code: 'catalog/placeholder-unreadable',
  level: 'error',
  title: 'The file of a placeholder is not what it should be',
  message: ({ where, key, target, reason }) => `${key} in ${where} reads ${target}, ${reason}.`,
  hint: ({ key }) => (key === '$text' ? 'Name a smaller file.' : `Mend the file, or read it with $text.`),
});

export const locationType = defineProblem<{ type: string; allowed: readonly string[] }>({
  code: 'catalog/location-type',
  level: 'error',
  title: 'A Location has a type that cannot be read here',
  message: ({ type }) => `The type "${type}" of this Location cannot be read here, so its targets were not.`,
  hint: ({ allowed }) => `Write ${allowed.map((type) => `"${type}"`).join(' or ')}, or leave the type out.`,
});

export const locationTargetMissing = defineProblem<At & { target: string }>({
  code: 'catalog/location-target-missing',
  level: 'error',
  title: 'A Location names a file that does not exist',
  message: ({ where, target }) => `${where} names ${target}, but there is no such file.`,
  hint: ({ target }) => `${correctionOf(target)}; or set "presence: optional" when it may be missing.`,
});

export const locationTargetGlob = defineProblem<At & { target: string }>({
  code: 'catalog/location-target-glob',
  level: 'error',
  title: 'A Location names files by a pattern that would take too long',
  message: ({ where, target }) =>
    `${where} names ${target}, a pattern with more wildcards than are read, so nothing was read.`,
  hint: () =>
    'Use "**" in two parts of the path at most and two "*" in any other part, without parentheses; or write several targets.',
});

export const locationTargetOutside = defineProblem<At & { target: string }>({
  code: 'catalog/location-target-outside',
  level: 'warn',
  title: 'A Location names a file that no source holds',
  message: ({ where, target }) =>
    `${where} names ${target}, which lies in none of the portal's sources, so it was not read.`,
  hint: ({ target }) => `Add its repository to the sources of the portal's config.${ownAddressHint(target)}`,
});
