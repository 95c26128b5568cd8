import type { JsonObject, JsonValue } from '../../../src/model/json.ts';
import type { Edit } from './edit.ts';

/** `spec` of a Location: every way its keys go together, and targets of every shape. */
const SPECS: readonly JsonObject[] = [
  ...['url', 'file', 'dir', 'github-discovery', 'bootstrap', 'URL', ''].flatMap((type) => [
    { type },
    { type, target: './one.yaml' },
    { type, targets: ['./one.yaml', './two.yaml'] },
    { type, target: './missing.yaml' },
    { type, target: './missing.yaml', presence: 'optional' },
  ]),
  ...['required', 'optional', 'Optional', '', 'never', 1, null].map((presence) => ({
    target: './one.yaml',
    presence,
  })),
  ...['', ' ', '.', './', '/', '..', '../..', 'one.yaml', '/one.yaml', './*.yaml', './**/*.yaml'].flatMap(
    targets,
  ),
  ...['./none/*.yaml', './{one,two}.yaml', './[ot]*.yaml', './one.yaml?x=y', './one.yaml#x'].flatMap(targets),
  ...['https://example.org/a.yaml', 'javascript:alert(1)', 'file:///etc/passwd', 'not a url'].flatMap(
    targets,
  ),
  ...['./broken.yaml', './owner.txt', './data.yaml', './catalog-info.yaml', './Ünï.yaml'].flatMap(targets),
  { targets: [] },
  { targets: [''] },
  { targets: [1] },
  { targets: [null] },
  { targets: './one.yaml' },
  { target: ['./one.yaml'] },
  { target: { $text: './owner.txt' } },
  { target: './one.yaml', targets: ['./one.yaml', './one.yaml'] },
];

function targets(target: JsonValue): JsonObject[] {
  return [{ target }, { targets: [target] }, { target, presence: 'optional' }];
}

/** Location entities with every such `spec`. */
export function locationEdits(): Edit[] {
  return SPECS.map((spec) => ({
    name: `location ${JSON.stringify(spec)}`,
    entity: { apiVersion: 'backstage.io/v1alpha1', kind: 'Location', metadata: { name: 'more' }, spec },
  }));
}
