import type { Answer } from '../http/answer.ts';
import type { RestRequest } from './rest-request.ts';

const MOST = 100;
const USUAL = 30;

/** One page of a list, and the header that leads to the others. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly headers: Readonly<Record<string, string>>;
}

/** The page that a request asks for. @param path where the list is, for the links. */
export function pageOf<T>(items: readonly T[], { github, query }: RestRequest, path: string): Page<T> {
  const size = Math.min(MOST, Math.max(1, Number(query.get('per_page') ?? USUAL) || USUAL));
  const page = Math.max(1, Number(query.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (number: number, rel: string): string => {
    const params = new URLSearchParams(query);
    params.set('page', String(number));
    return `<${github.url}/api/v3${path}?${params.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  return {
    items: items.slice((page - 1) * size, page * size),
    headers: links.length > 0 ? { link: links.join(', ') } : {},
  };
}

/** A list as the answer itself. */
export function listAnswer<T>(
  items: readonly T[],
  request: RestRequest,
  path: string,
  view: (item: T) => unknown,
): Answer {
  const page = pageOf(items, request, path);
  return { status: 200, headers: page.headers, body: page.items.map(view) };
}
