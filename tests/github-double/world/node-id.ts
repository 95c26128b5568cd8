/** Prefixes of GitHub's node ids, by type. */
const PREFIXES = {
  Repository: 'R',
  Organization: 'O',
  User: 'U',
  Team: 'T',
  Blob: 'B',
  Tree: 'T',
  Commit: 'C',
  Ref: 'REF',
  RepositoryTopic: 'RT',
  Topic: 'TO',
  Language: 'LA',
  PullRequest: 'PR',
  IssueComment: 'IC',
  WorkflowRun: 'WFR',
} as const;

/** Types whose objects have a node id here. */
export type NodeType = keyof typeof PREFIXES;

/** An opaque id as GitHub gives to every node; `parts` tell the node apart from others of its type. */
export function nodeId(type: NodeType, ...parts: readonly (string | number)[]): string {
  return `${PREFIXES[type]}_${Buffer.from(JSON.stringify([type, ...parts])).toString('base64url')}`;
}

/** Type and parts of a node id of this double, or undefined. */
export function readNodeId(id: string): [type: string, ...parts: (string | number)[]] | undefined {
  try {
    const text = Buffer.from(id.slice(id.indexOf('_') + 1), 'base64url').toString('utf8');
    const parts: unknown = JSON.parse(text);
    return isNodeId(parts) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isNodeId(parts: unknown): parts is [string, ...(string | number)[]] {
  return (
    Array.isArray(parts) &&
    typeof parts[0] === 'string' &&
    parts.every((part) => typeof part === 'string' || typeof part === 'number')
  );
}
