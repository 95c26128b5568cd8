import type { ApiOperation } from './api-operation.ts';

const LIMIT = 400;
/** Longest definition that is read; time grows with its length alone. */
const LONGEST = 500_000;
const ROOTS = ['Query', 'Mutation', 'Subscription'];
const NAMED = ['type', 'interface'];
/** Names, the signs that give a definition its shape, and where texts and comments begin. */
const TOKEN = /"""|"|#|\/\/|\/\*|\w+|[{}():@]/g;
const ENDS = new Map([
  ['"""', '"""'],
  ['"', '"'],
  ['/*', '*/'],
]);

/** Fields of the root types of a GraphQL schema, and the names of all others. Reads words and brackets, not the grammar. */
export function graphqlFields(schema: string): ApiOperation[] {
  const found: ApiOperation[] = [];
  let [braces, brackets, root] = [0, 0, ''];
  let [before, last] = ['', ''];
  for (const token of tokensOf(schema, '#')) {
    if (found.length === LIMIT) break;
    if (token === '(') brackets += 1;
    if (token === ')') brackets = Math.max(0, brackets - 1);
    if (brackets > 0 || token === ')') continue;
    if (token === '}') braces = Math.max(0, braces - 1);
    if (braces === 0 && NAMED.includes(last) && /^\w/.test(token)) {
      root = ROOTS.includes(token) ? token : '';
      if (root === '') found.push({ title: token, id: '', summary: last });
    }
    if (token === '{') braces += 1;
    if (braces === 1 && root !== '' && token === ':' && before !== '@') {
      found.push({ title: `${root}.${last}`, id: '', summary: '' });
    }
    [before, last] = [last, token];
  }
  return found;
}

/** The procedures of the services of a Protocol Buffers file, named with their service. */
export function procedures(file: string): ApiOperation[] {
  const found: ApiOperation[] = [];
  let [service, last] = ['', ''];
  for (const token of tokensOf(file, '//')) {
    if (found.length === LIMIT) break;
    if (last === 'service') service = token;
    if (last === 'rpc')
      found.push({ title: service === '' ? token : `${service}.${token}`, id: '', summary: '' });
    last = token;
  }
  return found;
}

/** Names and signs of a definition in order, without texts and comments: those may hold anything. */
function* tokensOf(definition: string, comment: '#' | '//'): Generator<string> {
  const text = definition.slice(0, LONGEST);
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    const end = found === comment ? '\n' : ENDS.get(found);
    if (end === undefined) {
      if (found !== '#' && found !== '//') yield found;
      continue;
    }
    const at = text.indexOf(end, token.lastIndex);
    if (at === -1) return;
    token.lastIndex = at + end.length;
  }
}
