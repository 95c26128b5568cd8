import { defineProblem } from '../define-problem.ts';
import { didYouMean } from '../did-you-mean.ts';

export const unknownPlugin = defineProblem<{ use: string; known: readonly string[] }>({
  code: 'plugin/unknown',
  level: 'error',
  title: 'A plugin cannot be found',
  message: ({ use }) => `There is no plugin "${use}": it is neither built in nor an installed package.`,
  hint: ({ use, known }) =>
    `${didYouMean(use, known, 'Built-in plugins')} A plugin of your own is named by its path, such as ./plugins/${use.replace(/[^\w-]/g, '') || 'mine'}.ts.`,
});

export const pluginNotLoaded = defineProblem<{ use: string; reason: string }>({
  code: 'plugin/not-loaded',
  level: 'error',
  title: 'A plugin cannot be loaded',
  message: ({ use, reason }) => `The plugin "${use}" cannot be loaded: ${reason}`,
  hint: () => 'Correct the path, which starts at the folder of the config, or mend the module.',
});

export const notAPlugin = defineProblem<{ use: string }>({
  code: 'plugin/not-a-plugin',
  level: 'error',
  title: 'A module is not a plugin',
  message: ({ use }) => `The module "${use}" does not export a plugin by default.`,
  hint: () => 'Write "export default definePlugin({ name, options, setup })" in it.',
});

export const pluginFailed = defineProblem<{ plugin: string; hook: string; reason: string }>({
  code: 'plugin/failed',
  level: 'error',
  title: 'A plugin failed while it was set up',
  message: ({ plugin, hook, reason }) => `The plugin "${plugin}" failed in ${hook}: ${reason}`,
  hint: ({ plugin }) =>
    `Correct the options of "${plugin}". If they are right, it is a fault of the plugin: take that out of the config to go on.`,
});

export const noSource = defineProblem<{ plugin: string }>({
  code: 'plugin/no-source',
  level: 'error',
  title: 'A source of the config adds no source',
  message: ({ plugin }) => `The plugin "${plugin}" stands under "sources" but adds no source.`,
  hint: () => 'Move it to "plugins", or name a plugin that delivers entities.',
});

export const duplicateSource = defineProblem<{ id: string; first: string }>({
  code: 'plugin/duplicate-source',
  level: 'error',
  title: 'Two sources are the same',
  message: ({ id, first }) => `The source "${id}" is there already, from ${first}.`,
  hint: () => 'Remove one of the two; a source is read once.',
});

export const pluginDuplicate = defineProblem<{ what: string; name: string; plugin: string }>({
  code: 'plugin/duplicate',
  level: 'error',
  title: 'Two plugins add the same thing',
  message: ({ what, name, plugin }) =>
    `The plugin "${plugin}" adds the ${what} "${name}", which is there already.`,
  hint: () => 'Remove one of the two plugins, or rename what it adds.',
});

export const unknownComponent = defineProblem<{ plugin: string; name: string; known: readonly string[] }>({
  code: 'plugin/unknown-component',
  level: 'error',
  title: 'A plugin replaces a component that does not exist',
  message: ({ plugin, name }) => `The plugin "${plugin}" replaces "${name}", which is no component.`,
  hint: ({ name, known }) => didYouMean(name, known, 'Components'),
});
