import { defineProblem } from '../define-problem.ts';

/** One file that its source cannot deliver. */
export const unreadableFile = defineProblem<{ path: string; reason: string; remedy: string }>({
  code: 'harvest/unreadable-file',
  level: 'warn',
  title: 'A file cannot be read',
  message: ({ path, reason }) => `The file ${path} was not read: ${reason}.`,
  hint: ({ remedy }) => remedy,
});

/** A source without any descriptor. */
export const emptySource = defineProblem<{ source: string }>({
  code: 'harvest/empty-source',
  level: 'warn',
  title: 'A source holds no descriptors',
  message: ({ source }) => `The source ${source} holds no file to read entities from.`,
  hint: () =>
    'By default files named catalog-info.yaml or catalog-info.yml are read. Other names are given with the option `include`, for example ["**/*.yaml"], and of the source github with `catalogPath`.',
});
