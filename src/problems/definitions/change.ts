import { defineProblem } from '../define-problem.ts';

/** Users of an entity that are named; the rest is counted. */
const NAMED = 3;

/** An entity that a change takes away although others of the catalog still refer to it. */
export const entityInUse = defineProblem<{
  ref: string;
  /** The name that the entity goes by now, when it was given another. */
  to?: string | undefined;
  /** The entities that refer to it, each with its owner. */
  users: readonly { readonly ref: string; readonly owner?: string | undefined }[];
}>({
  code: 'change/entity-in-use',
  level: 'warn',
  title: 'A change removes or renames an entity that others refer to',
  message: ({ ref, to, users }) => {
    const named = users
      .slice(0, NAMED)
      .map(({ ref: user, owner }) => `${user} (${owner === undefined ? 'without an owner' : `of ${owner}`})`);
    const rest = users.length - named.length;
    const list = [...named, ...(rest > 0 ? [`${String(rest)} more`] : [])].join(', ');
    const what = to === undefined ? `${ref} is removed` : `${ref} is now ${to}`;
    return `${what}, but ${users.length === 1 ? 'one entity refers' : `${String(users.length)} entities refer`} to it: ${list}.`;
  },
  hint: ({ to }) =>
    to === undefined
      ? 'Tell their owners first, or keep the entity until nobody refers to it.'
      : `Tell their owners to refer to ${to}, or keep the old name.`,
});
