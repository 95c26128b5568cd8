/** A node of any tree. */
interface TreeNode {
  readonly type: string;
  readonly children?: readonly TreeNode[];
}

/** Deepest node that is kept; nobody reads a list in a list that is deeper. */
const DEEPEST = 100;

/**
 * Takes from a tree what lies deeper than a hundred nodes. A harvested text of nothing but `> > > …` nests as deep as it
 * is long, and what walks trees by calling itself would not come back. True when something was taken.
 */
export function cutDeep(tree: TreeNode): boolean {
  let level: readonly TreeNode[] = [tree];
  for (let depth = 1; depth < DEEPEST; depth++) level = level.flatMap(({ children = [] }) => children);
  const cut = level.filter(({ children = [] }) => children.length > 0);
  for (const node of cut) (node as { children: readonly TreeNode[] }).children = [];
  return cut.length > 0;
}
