import {
  getNamedType,
  isCompositeType,
  isObjectType,
  isInterfaceType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';

/** What a query may cost, told from its text alone. */
export interface QueryCost {
  /** Points of the primary rate limit. */
  readonly cost: number;
  /** Nodes that it may answer with. */
  readonly nodes: number;
  /** Commits, trees and blobs that it may read; they cost no points, but time. */
  readonly objects: number;
}

/** Nodes that one query may ask for. */
export const NODE_LIMIT = 500_000;

const GIT_TYPES: ReadonlySet<string> = new Set(['GitObject', 'Commit', 'Tree', 'Blob']);

type Variables = Readonly<Record<string, unknown>>;

/**
 * Points and nodes as GitHub computes them before it runs a query: each connection needs as many requests as its
 * parents have items, every page taken as full; a hundred requests are a point, and one is the least.
 *
 * Source: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api. What it does
 * not say is counted as dearer: each id of `nodes(ids:)` multiplies what is asked for below it.
 */
export function queryCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): QueryCost {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const total = { requests: 0, nodes: 0, objects: 0 };

  const visit = (
    selections: readonly SelectionNode[],
    parent: GraphQLNamedType | undefined,
    times: number,
  ): void => {
    for (const { type, fields } of mergedFields(selections, parent)) {
      const [field] = fields;
      if (field === undefined || type === undefined) continue;
      const definition = fieldOf(type, field);
      if (definition === undefined) continue;
      const named = getNamedType(definition.type);
      if (GIT_TYPES.has(named.name)) total.objects += times;
      const below = fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
      visit(below, named, times * countItems(field, named, times));
    }
  };

  const countItems = (field: FieldNode, named: GraphQLNamedType, times: number): number => {
    if (isConnection(named)) {
      const size = argument(field, 'first') ?? argument(field, 'last');
      const items = typeof size === 'number' ? size : 0;
      total.requests += times;
      total.nodes += times * items;
      return items;
    }
    const ids = field.name.value === 'nodes' ? argument(field, 'ids') : undefined;
    return Array.isArray(ids) ? ids.length : 1;
  };

  const argument = (field: FieldNode, name: string): unknown => {
    const value = field.arguments?.find((each) => each.name.value === name)?.value;
    return value && valueFromASTUntyped(value, variables);
  };

  /** Fields by response key and type, since the same field asked for twice is fetched once. */
  const mergedFields = (
    selections: readonly SelectionNode[],
    parent: GraphQLNamedType | undefined,
  ): { readonly type: GraphQLNamedType | undefined; readonly fields: FieldNode[] }[] => {
    const groups = new Map<string, { type: GraphQLNamedType | undefined; fields: FieldNode[] }>();
    const collect = (nodes: readonly SelectionNode[], type: GraphQLNamedType | undefined): void => {
      for (const node of nodes) {
        if (!isIncluded(node, variables)) continue;
        if (node.kind === Kind.FIELD) {
          const key = `${type?.name ?? ''}.${node.alias?.value ?? node.name.value}`;
          const group = groups.get(key);
          if (group) group.fields.push(node);
          else groups.set(key, { type, fields: [node] });
        } else {
          const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
          const condition = fragment?.typeCondition?.name.value;
          const narrowed = condition === undefined ? type : schema.getType(condition);
          collect(fragment?.selectionSet.selections ?? [], narrowed);
        }
      }
    };
    collect(selections, parent);
    return [...groups.values()];
  };

  visit(operation.selectionSet.selections, schema.getRootType(operation.operation) ?? undefined, 1);
  return { cost: Math.max(1, Math.round(total.requests / 100)), nodes: total.nodes, objects: total.objects };
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection') && 'pageInfo' in type.getFields();
}

function fieldOf(type: GraphQLNamedType, field: FieldNode): GraphQLField<unknown, unknown> | undefined {
  if (!isCompositeType(type) || !(isObjectType(type) || isInterfaceType(type))) return undefined;
  return type.getFields()[field.name.value];
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  return (node.directives ?? []).every((directive) => {
    const condition = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    const isTrue = condition && valueFromASTUntyped(condition, variables);
    if (directive.name.value === 'skip') return isTrue !== true;
    return directive.name.value === 'include' ? isTrue !== false : true;
  });
}
