import { defineProblem } from '../define-problem.ts';
import { didYouMean, nearestWord } from '../did-you-mean.ts';

/** Where in the entity, in the words of its author: `spec.dependsOn[0]`. */
interface At {
  readonly where: string;
}

export const templateFile = defineProblem<{ expression: string }>({
  code: 'catalog/template-file',
  level: 'warn',
  title: 'A document is the template of an entity, not an entity',
  message: ({ expression }) =>
    `This document holds the expression ${expression}, which a template fills in when it creates something: it describes no entity yet, so it was left out.`,
  hint: () =>
    'Nothing to do when this is the skeleton of a template. To silence this, exclude the folder from the source.',
});

export const notAnEntity = defineProblem<{ found: string }>({
  code: 'catalog/not-an-entity',
  level: 'warn',
  title: 'A document is no Backstage entity',
  message: ({ found }) =>
    `This document is no Backstage entity and was left out: it is ${found}, where an entity has apiVersion, kind, metadata and spec.`,
  hint: () =>
    'If it belongs to another tool, exclude the file from the source; else add apiVersion, kind and metadata.',
});

export const missingField = defineProblem<At & { field: string; kind?: string | undefined }>({
  code: 'catalog/missing-field',
  level: 'error',
  title: 'An entity lacks a field that it needs',
  message: ({ field, where, kind }) =>
    `${where === '' ? 'The entity' : where} has no "${field}", which ${kind !== undefined ? `the kind ${kind}` : /^(metadata)?$/.test(where) ? 'every entity' : 'it'} needs.`,
  hint: ({ field, where }) =>
    `Add "${field}:"${where === '' ? ' at the start of a line' : ` below "${where}"`}.`,
});

export const wrongType = defineProblem<
  At & { expected: string; actual: string; quoted?: string | undefined }
>({
  code: 'catalog/wrong-type',
  level: 'error',
  title: 'A field has a value of the wrong type',
  message: ({ where, expected, actual }) => `${where} must be ${expected}, but is ${actual}.`,
  hint: ({ expected, quoted }) =>
    quoted === undefined ? `Write ${expected} there.` : `Quote it: ${quoted}.`,
});

export const emptyField = defineProblem<At & { expected: string }>({
  code: 'catalog/empty-field',
  level: 'error',
  title: 'A field is empty',
  message: ({ where, expected }) => `${where} is empty, but must be ${expected}.`,
  hint: () => 'Fill it in, or remove the field where it is not required.',
});

export const notAllowed = defineProblem<At & { value: string; typed: string; allowed: readonly string[] }>({
  code: 'catalog/not-allowed',
  level: 'error',
  title: 'A value is not one of those allowed',
  message: ({ where, value }) => `${where} must not be ${value}.`,
  hint: ({ typed, allowed }) => didYouMean(typed, allowed, 'Allowed values'),
});

export const invalidValue = defineProblem<At & { reason: string }>({
  code: 'catalog/invalid-value',
  level: 'error',
  title: 'A value breaks a rule of its kind',
  message: ({ where, reason }) => `${where} ${reason}.`,
  hint: () => 'Change the value accordingly.',
});

export const invalidFormat = defineProblem<
  At & { value: string; expected: string; suggestion?: string | undefined }
>({
  code: 'catalog/invalid-format',
  level: 'error',
  title: 'A name, tag, label, annotation or link is not well formed',
  message: ({ where, value, expected }) => `${where} is "${value}", but must be ${expected}.`,
  hint: ({ suggestion }) =>
    suggestion === undefined ? 'Change it accordingly.' : `Write "${suggestion}", for example.`,
});

export const unknownField = defineProblem<{
  field: string;
  home?: string | undefined;
  known: readonly string[];
}>({
  code: 'catalog/unknown-field',
  level: 'error',
  title: 'An entity has a field that does not exist at its root',
  message: ({ field, home }) =>
    home === 'output'
      ? `"${field}" is filled in by the catalog and cannot be written in a descriptor.`
      : `An entity has no field "${field}" at its root.`,
  hint: ({ field, home, known }) =>
    home === 'output'
      ? 'Remove the field.'
      : home === undefined
        ? nearestWord(field, known) === undefined
          ? 'The root has apiVersion, kind, metadata and spec only; details of your own go below "metadata:" or "spec:".'
          : didYouMean(field, known, '')
        : `Indent it so that it stands below "${home}:".`,
});

export const misplacedField = defineProblem<At & { field: string; instead: string }>({
  code: 'catalog/misplaced-field',
  level: 'warn',
  title: 'A field has a name that nothing reads, and resembles one that is read',
  message: ({ field, where }) => `Nothing reads "${field}" in ${where}.`,
  hint: ({ instead }) => `Did you mean "${instead}"?`,
});

export const unknownKind = defineProblem<{ kind: string; known: readonly string[] }>({
  code: 'catalog/unknown-kind',
  level: 'error',
  title: 'An entity is of a kind that does not exist',
  message: ({ kind }) => `There is no kind "${kind}".`,
  hint: ({ kind, known }) =>
    nearestWord(kind, known)?.toLowerCase() === kind.toLowerCase()
      ? `Kinds are case-sensitive: write "${nearestWord(kind, known) ?? ''}".`
      : `${didYouMean(kind, known, 'Kinds')} A kind of your own is declared in the portal's config, under catalog.kinds.`,
});

export const unknownApiVersion = defineProblem<{
  kind: string;
  apiVersion: string;
  known: readonly string[];
}>({
  code: 'catalog/unknown-api-version',
  level: 'error',
  title: 'A kind does not exist in the given version',
  message: ({ kind, apiVersion }) => `The kind ${kind} does not exist in version "${apiVersion}".`,
  hint: ({ known }) => `Write ${known.map((version) => `apiVersion: ${version}`).join(' or ')}.`,
});

export const invalidReference = defineProblem<At & { reason: string; example: string }>({
  code: 'catalog/invalid-reference',
  level: 'error',
  title: 'A reference to another entity is not well formed',
  message: ({ where, reason }) => `${where} ${reason}.`,
  hint: ({ example }) => `A reference is written [<kind>:][<namespace>/]<name>, for example ${example}.`,
});

export const moreProblems = defineProblem<{ count: number }>({
  code: 'catalog/more-problems',
  level: 'warn',
  title: 'A document has more problems than are shown',
  message: ({ count }) => `${String(count)} more problems of this document are not shown.`,
  hint: () => 'Mend those that are shown first; the others show then.',
});

export const kindNotAllowed = defineProblem<{ kind: string; origin: string; source: string }>({
  code: 'catalog/kind-not-allowed',
  level: 'error',
  title: 'An entity is of a kind that its source may not deliver',
  message: ({ kind, origin }) =>
    `The kind ${kind} is not accepted from ${origin}, so the entity was left out.`,
  hint: ({ kind, source }) =>
    `To accept it, add "rules: [{ allow: [${kind}] }]" to the source ${source} in the portal's config, or a rule under catalog.rules.`,
});

export const duplicateEntity = defineProblem<{ ref: string; first: string }>({
  code: 'catalog/duplicate-entity',
  level: 'error',
  title: 'An entity is defined twice',
  message: ({ ref, first }) => `${ref} is already defined in ${first}; this second definition was left out.`,
  hint: () => 'Remove one of the two, or give one another name or namespace.',
});

export const danglingReference = defineProblem<
  At & { target: string; written: string; similar?: string | undefined }
>({
  code: 'catalog/dangling-reference',
  level: 'warn',
  title: 'A reference leads to an entity that is not in the catalog',
  message: ({ where, target }) => `${where} refers to ${target}, which is not in the catalog.`,
  hint: ({ written, similar }) =>
    similar !== undefined
      ? `Did you mean "${similar}"?`
      : /\{\{|\{%/.test(written)
        ? 'It looks like a placeholder of a template that was never filled in.'
        : /^[^:/\s]+@[^:/\s]+$/.test(written)
          ? 'An e-mail address is no reference; write the name of a group, or "user:" and the name of a user.'
          : 'Correct the reference, or add the entity that it means.',
});

export const orphanEntity = defineProblem<{ ref: string }>({
  code: 'catalog/orphan-entity',
  level: 'info',
  title: 'An entity is related to no other',
  message: ({ ref }) => `${ref} is related to no other entity in the catalog.`,
  hint: () => 'Give it an owner or a system that is in the catalog.',
});

export const unsafeAddress = defineProblem<At>({
  code: 'catalog/unsafe-address',
  level: 'warn',
  title: 'An address would run a script',
  message: ({ where }) => `${where} is a javascript: address; it was replaced by a harmless one.`,
  hint: () => 'Write an https: address.',
});

export const processorFailed = defineProblem<{ processor: string; reason: string }>({
  code: 'catalog/processor-failed',
  level: 'error',
  title: 'A plugin failed on an entity',
  message: ({ processor, reason }) =>
    `The processor ${processor} failed on this entity, which was kept as it was: ${reason}.`,
  hint: () => 'Mend the plugin, or remove it from the config.',
});

export const fileNotFound = defineProblem<{ path: string }>({
  code: 'catalog/file-not-found',
  level: 'error',
  title: 'A file that was to be read does not exist',
  message: ({ path }) => `There is no file ${path}.`,
  hint: () => 'Correct the path.',
});
