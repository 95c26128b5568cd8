import { defineProblem } from '../define-problem.ts';
import { didYouMean } from '../did-you-mean.ts';

/** Where in the config, in the words of its author: `sources[0].with.path`. */
interface At {
  readonly where: string;
}

export const configMissing = defineProblem<{ path: string }>({
  code: 'config/missing',
  level: 'error',
  title: 'The config file does not exist',
  message: ({ path }) => `There is no config file at ${path}.`,
  hint: () => 'Create a portal.config.yaml, or name another file with --config.',
});

export const configUnreadable = defineProblem<{ reason: string }>({
  code: 'config/unreadable',
  level: 'error',
  title: 'A config file is not readable YAML',
  message: ({ reason }) => `The config cannot be read: ${reason}`,
  hint: () => 'Correct the file at the line shown; the rest of it was not checked.',
});

export const unknownKey = defineProblem<At & { key: string; known: readonly string[] }>({
  code: 'config/unknown-key',
  level: 'error',
  title: 'The config has a key that nothing reads',
  message: ({ key, where }) => `"${key}" is not a key of ${where}.`,
  hint: ({ key, known }) => didYouMean(key, known, 'Known keys'),
});

export const missingKey = defineProblem<At & { key: string }>({
  code: 'config/missing-key',
  level: 'error',
  title: 'The config lacks a key that is needed',
  message: ({ key, where }) => `${where} has no "${key}", which it needs.`,
  hint: ({ key }) => `Add "${key}:".`,
});

export const wrongType = defineProblem<At & { expected: string; actual: string }>({
  code: 'config/wrong-type',
  level: 'error',
  title: 'A value of the config has the wrong type',
  message: ({ where, expected, actual }) => `${where} must be ${expected}, but is ${actual}.`,
  hint: ({ expected }) => `Write ${expected} there.`,
});

export const notAllowed = defineProblem<At & { value: string; allowed: readonly string[]; typed: string }>({
  code: 'config/not-allowed',
  level: 'error',
  title: 'A value of the config is not one of those allowed',
  message: ({ where, value }) => `${where} must not be ${value}.`,
  hint: ({ typed, allowed }) => didYouMean(typed, allowed, 'Allowed values'),
});

export const invalidValue = defineProblem<At & { value: string; expected: string }>({
  code: 'config/invalid-value',
  level: 'error',
  title: 'A value of the config does not have the form that is needed',
  message: ({ where, value, expected }) => `${where} must be ${expected}, but is ${value}.`,
  hint: ({ expected }) => `Change it to ${expected}.`,
});

export const unsetVariable = defineProblem<At & { name: string }>({
  code: 'config/unset-variable',
  level: 'error',
  title: 'The config names an environment variable that is not set',
  message: ({ where, name }) =>
    `${where} takes its value from the environment variable ${name}, which is not set.`,
  hint: ({ name }) => `Set ${name}, or give a default: \${${name}:-default}.`,
});

export const malformedVariable = defineProblem<At & { text: string }>({
  code: 'config/malformed-variable',
  level: 'error',
  title: 'The config has a "${" that begins no variable',
  message: ({ where, text }) => `${where} holds "${text}", which is not a variable.`,
  hint: () =>
    'Write ${NAME} or ${NAME:-default} for an environment variable, and $${ for the characters "${".',
});

export const includeMalformed = defineProblem<At>({
  code: 'config/include-malformed',
  level: 'error',
  title: 'An $include of the config is not well-formed',
  message: ({ where }) =>
    `The $include at ${where} must be the only key there and name a file: "$include: other.yaml#a.b".`,
  hint: () => 'Move the other keys into the included file, or the $include one level down.',
});

export const includeOutside = defineProblem<{ target: string }>({
  code: 'config/include-outside',
  level: 'error',
  title: "An $include leaves the config's folder",
  message: ({ target }) => `The config includes ${target}, which lies outside the folder of the config.`,
  hint: () => 'Move the file into the folder of the config, and name it by a relative path.',
});

export const includeMissing = defineProblem<{ target: string; reason: string }>({
  code: 'config/include-missing',
  level: 'error',
  title: 'An $include of the config finds nothing',
  message: ({ target, reason }) => `The config includes ${target}, but ${reason}.`,
  hint: () => 'Correct the path; it starts at the file that holds the $include.',
});

export const brandingMissing = defineProblem<At & { file: string }>({
  code: 'config/branding-missing',
  level: 'error',
  title: 'A file that branding names is not there',
  message: ({ where, file }) => `${where} names ${file}, but there is no such file.`,
  hint: () => 'Correct the path, which starts at the folder of the config, or leave the key out.',
});

export const lowContrast = defineProblem<
  At & { colour: string; scheme: string; contrast: string; better: string }
>({
  code: 'config/low-contrast',
  level: 'warn',
  title: 'The accent colour is hard to read',
  message: ({ where, colour, scheme, contrast }) =>
    `${where} is ${colour}, whose contrast on the ${scheme} background of a row is ${contrast}; readable text needs 4.5.`,
  hint: ({ better }) => `Write "${better}", the nearest of the same hue that can be read.`,
});

export const noSources = defineProblem<undefined>({
  code: 'config/no-sources',
  level: 'warn',
  title: 'The config has no sources',
  message: () => 'The config has no sources and no plugin adds one, so the catalog is empty.',
  hint: () =>
    'Add "sources:" with at least one entry, such as "- use: local" with { path: content/catalog }.',
});

export const includeCycle = defineProblem<{ chain: readonly string[] }>({
  code: 'config/include-cycle',
  level: 'error',
  title: 'The config includes itself',
  message: ({ chain }) => `The config includes itself: ${chain.join(' → ')}.`,
  hint: () => 'Remove one $include of the circle.',
});

export const unknownWidget = defineProblem<{ id: string; known: readonly string[] }>({
  code: 'config/unknown-widget',
  level: 'error',
  title: 'The home page is given a widget that does not exist',
  message: ({ id }) => `"${id}" is no widget of the home page, and no plugin adds one of that name.`,
  hint: ({ id, known }) => didYouMean(id, known, 'Known widgets'),
});

export const unknownCode = defineProblem<{ given: string; known: readonly string[] }>({
  code: 'config/unknown-code',
  level: 'error',
  title: 'The config sets the level of a problem that does not exist',
  message: ({ given }) => `"${given}" is not the code of any problem.`,
  hint: ({ given, known }) => didYouMean(given, known, 'Known codes'),
});

export const unknownRelation = defineProblem<At & { relation: string; known: readonly string[] }>({
  code: 'config/unknown-relation',
  level: 'error',
  title: 'A kind of the config uses a relation that does not exist',
  message: ({ where, relation }) => `${where} is "${relation}", which is no relation.`,
  hint: ({ relation, known }) =>
    `${didYouMean(relation, known, 'Known relations')} A relation of your own is declared under "relations".`,
});

export const duplicateKind = defineProblem<{ kind: string }>({
  code: 'config/duplicate-kind',
  level: 'error',
  title: 'The config declares a kind that exists already',
  message: ({ kind }) => `The kind "${kind}" exists already; kinds are compared without case.`,
  hint: () => 'Give the kind another name, or remove one of the two.',
});

export const duplicateRelation = defineProblem<{ relation: string }>({
  code: 'config/duplicate-relation',
  level: 'error',
  title: 'The config declares a relation that exists already',
  message: ({ relation }) => `The relation "${relation}" exists already.`,
  hint: () => 'Give the relation another name, or remove one of the two.',
});

export const invalidSchema = defineProblem<At & { reason: string }>({
  code: 'config/invalid-schema',
  level: 'error',
  title: 'A JSON Schema in the config is not valid',
  message: ({ where, reason }) => `${where} is not a valid JSON Schema: ${reason}.`,
  hint: () => 'Write a schema that follows https://json-schema.org/draft-07.',
});

export const literalSecret = defineProblem<At>({
  code: 'config/literal-secret',
  level: 'warn',
  title: 'The config holds a secret in plain text',
  message: ({ where }) =>
    `${where} is a secret and is written into the config, where everyone who reads the file sees it.`,
  hint: () =>
    'Put the value into an environment variable and write ${NAME} here; then replace the secret at its issuer.',
});

export const unknownComponent = defineProblem<{ name: string; known: readonly string[] }>({
  code: 'config/unknown-component',
  level: 'error',
  title: 'The config replaces a component that does not exist',
  message: ({ name }) => `"${name}" is not a component of the portal.`,
  hint: ({ name, known }) => didYouMean(name, known, 'Components'),
});

export const componentMissing = defineProblem<At & { file: string }>({
  code: 'config/component-missing',
  level: 'error',
  title: 'The config names a component whose file does not exist',
  message: ({ where, file }) => `${where} names ${file}, which is not a file.`,
  hint: () => 'Correct the path, which starts at the folder of the config, or install the package.',
});
