import { defineProblem } from '../define-problem.ts';
import { didYouMean } from '../did-you-mean.ts';

export const frontMatterMissing = defineProblem<undefined>({
  code: 'announcement/front-matter-missing',
  level: 'error',
  title: 'An announcement has no front matter',
  message: () =>
    'The file does not begin with front matter, so it has neither title nor date and is not shown.',
  hint: () => 'Begin the file with a line "---", then "title:" and "date:", then another line "---".',
});

export const frontMatterInvalid = defineProblem<{ reason: string }>({
  code: 'announcement/front-matter-invalid',
  level: 'error',
  title: 'The front matter of an announcement cannot be read',
  message: ({ reason }) => reason,
  hint: () => 'Write the front matter as YAML: a line "key: value" for each field, between two lines "---".',
});

export const missingField = defineProblem<{ field: string }>({
  code: 'announcement/missing-field',
  level: 'error',
  title: 'An announcement lacks its title or date',
  message: ({ field }) => `The front matter has no "${field}", so the announcement is not shown.`,
  hint: ({ field }) => `Add a line "${field}: ${field === 'date' ? '2026-01-31' : 'What is new'}".`,
});

export const invalidField = defineProblem<{ field: string; expected: string; needed: boolean }>({
  code: 'announcement/invalid-field',
  level: 'error',
  title: 'A field of an announcement has a value that it cannot have',
  message: ({ field, needed }) =>
    `The value of "${field}" cannot be used, so the announcement is shown ${needed ? 'nowhere' : 'without it'}.`,
  hint: ({ expected }) => `Write ${expected}.`,
});

export const unknownField = defineProblem<{ field: string; known: readonly string[] }>({
  code: 'announcement/unknown-field',
  level: 'warn',
  title: 'An announcement has a field that does not exist',
  message: ({ field }) => `"${field}" is no field of an announcement and is not used.`,
  hint: ({ field, known }) => didYouMean(field, known, 'Fields'),
});

export const endsBeforeStart = defineProblem<{ date: string; until: string }>({
  code: 'announcement/ends-before-start',
  level: 'warn',
  title: 'An announcement ends before it begins',
  message: ({ date, until }) =>
    `It begins on ${date} and ends on ${until}, so no page ever shows it as current.`,
  hint: () => 'Correct "until", or leave it out: the announcement then stays.',
});

export const unknownAuthor = defineProblem<{ author: string }>({
  code: 'announcement/unknown-author',
  level: 'warn',
  title: 'The author of an announcement is not in the catalog',
  message: ({ author }) => `The author ${author} is not in the catalog.`,
  hint: () => 'Name a user or a group, such as "author: group:default/platform".',
});

export const duplicateAnnouncement = defineProblem<{ slug: string }>({
  code: 'announcement/duplicate-address',
  level: 'error',
  title: 'Two announcements have the same address',
  message: ({ slug }) => `Another file has the address "${slug}" already, so this one is not shown.`,
  hint: () => 'Rename one of the two files; addresses ignore case.',
});

export const announcementTooLarge = defineProblem<{ limit: string }>({
  code: 'announcement/too-large',
  level: 'error',
  title: 'An announcement is too large',
  message: ({ limit }) => `The file is larger than ${limit}, so it is not shown.`,
  hint: () => 'Say it in fewer words, and link to the rest.',
});
