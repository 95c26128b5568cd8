import type { Entity } from '../../src/model/entity.ts';
import type { JsonValue } from '../../src/model/json.ts';
import type { Problem } from '../../src/problems/problem.ts';
import type { SnapshotAnnouncement, SnapshotEntity } from '../../src/snapshot/format.ts';

/** Sets `window.pwned` if anything of it runs. */
const RUN = 'window.pwned=1';

/** What a field may hold that wants to be more than text. */
export const PAYLOADS: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror="${RUN}">`,
  `'><svg onload='${RUN}'>`,
  `</title></textarea></style></pre></script><script>${RUN}</script>`,
  `javascript:${RUN}`,
  ` java\tscript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `https://evil.example/"onmouseover="${RUN}`,
  `[x](javascript:${RUN}) ![y](https://evil.example/y.png) <iframe src="https://evil.example">`,
  `[a![b](https://evil.example/b.png)](https://evil.example "t")`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} {${RUN}} <%= ${RUN} %>`,
  `=HYPERLINK("https://evil.example","x")`,
  `\u202egnp.exe\u202c\u0000\u0007\u001b[31m\u200b\ufeff\ud800`,
  `<!--#exec cmd="id"--> <![CDATA[ ]]> --> ]]>`,
  '../../../../etc/passwd',
  '%2e%2e%2f%00',
  '__proto__',
  'constructor',
  'toString',
  `${'W'.repeat(5000)}<b>`,
  '#'.repeat(300),
  `${'['.repeat(500)}x${']'.repeat(500)}`,
  `${'> '.repeat(4000)}x`,
  `x${'\n'.repeat(40_000)}x`,
];

/** Entities that hold a payload in every field, with kinds, names and tags that are payloads too. */
export function hostileEntities(): SnapshotEntity[] {
  return PAYLOADS.flatMap((payload, index) => [
    hostileEntity('Component', `component-${String(index)}`, payload),
    hostileEntity(index % 2 ? 'API' : 'Location', `other-${String(index)}`, payload),
    hostileEntity(index % 2 ? 'User' : 'Template', `third-${String(index)}`, payload),
    hostileEntity(payload.slice(0, 40), payload, payload),
  ]);
}

/** A problem for each payload, on an entity and in a file named by it. */
export function hostileProblems(): Problem[] {
  return PAYLOADS.map((payload, index) => ({
    code: index % 3 === 0 ? payload : 'catalog/unknown-field',
    level: 'error',
    message: payload,
    hint: payload,
    at: { source: payload, path: payload, line: 1, column: 1 },
    entity: index % 2 ? `component:default/component-${String(index)}` : payload,
  }));
}

/** An announcement of each payload. */
export function hostileAnnouncements(): SnapshotAnnouncement[] {
  return PAYLOADS.map((payload) => ({
    slug: payload,
    title: payload,
    date: '2026-01-01',
    category: payload,
    tags: [payload],
    author: payload,
    pinned: true,
    body: `${payload}\n\n[a](//evil.example) [b](/\\evil.example/b) [c](/\t/evil.example)\n\n${payload}`,
  }));
}

/** What somebody else's hands may have left in the reader's browser, by the name of the kept value. */
export function hostileKept(): Readonly<Record<string, unknown>> {
  const entities = PAYLOADS.map((payload) => ({ ref: `javascript:${payload}/${payload}`, title: payload }));
  const short = entities
    .map(({ ref, title }) => ({ ref: ref.slice(0, 300), title: title.slice(0, 300) }))
    .filter(({ ref }) => /^[^:/]+:[^/]+\/./.test(ref));
  return {
    starred: short,
    visits: short.map((entity, index) => ({ ...entity, count: 9, last: index % 2 ? 8.64e15 : -8.64e15 })),
    identity: { user: short[0], groups: short, snapshot: PAYLOADS[0] },
    views: PAYLOADS.map((payload) => ({ name: payload, search: `?q=${payload}` })),
    searches: PAYLOADS,
  };
}

function hostileEntity(kind: string, name: string, payload: string): SnapshotEntity {
  const entity: Entity = {
    apiVersion: payload,
    kind,
    metadata: {
      name,
      namespace: 'default',
      title: payload,
      description: payload,
      labels: object(payload, payload),
      annotations: object(payload, payload),
      tags: [payload, '__proto__', 'constructor'],
      links: [{ url: payload, title: payload, icon: payload, type: payload }, { url: payload }],
    },
    spec: {
      ...object(payload, payload),
      type: payload,
      lifecycle: payload,
      owner: payload,
      system: payload,
      domain: payload,
      definition: payload,
      target: payload,
      targets: [payload],
      profile: { displayName: payload, email: payload, picture: payload },
      parameters: [{ title: payload, properties: object(payload, { title: payload, type: payload }) }],
    },
    relations: [
      { type: payload, targetRef: payload },
      { type: 'dependsOn', targetRef: payload },
      { type: '__proto__', targetRef: `component:default/component-0` },
    ],
  };
  return {
    ref: `${kind}:default/${name}`.toLowerCase(),
    entity,
    provenance: {
      source: payload,
      path: payload,
      line: 1,
      endLine: 2,
      location: `url:${payload}`,
      originLocation: payload,
      filled: [{ field: 'owner', from: payload }, { field: 'tags' }],
    },
    text: payload,
  };
}

/** An object whose key may be `__proto__`, as JSON can make it. */
function object<Value extends JsonValue>(key: string, value: Value): Record<string, Value> {
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as Record<string, Value>;
}
