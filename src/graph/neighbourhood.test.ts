import { expect, test } from 'vitest';
import { text } from '../text/en/index.ts';
import { catalogOf, type Relation } from './catalog.fixture.ts';
import { layOutNeighbourhood } from './neighbourhood-layout.ts';
import { neighbourhoodSvg } from './neighbourhood-svg.ts';
import { neighbourhood, type Neighbourhood } from './neighbourhood.ts';

const SERVICE = 'component:default/writer';

function pictureOf(
  ref: string,
  refs: readonly string[],
  relations: readonly Relation[],
  titles = {},
): Neighbourhood {
  const catalog = catalogOf([ref, ...refs], relations, titles);
  const item = catalog.entities.get(ref);
  const picture = item && neighbourhood(catalog, item);
  if (!picture) throw new Error('there is no picture');
  return picture;
}

const titles = ({ before, beside, after }: Neighbourhood) =>
  [before, beside, after].map(({ nodes }) => nodes.map(({ title }) => title));

test('consumers stand before what is provided, what is needed after', () => {
  const picture = pictureOf(
    SERVICE,
    [
      'api:default/postings',
      'component:default/desk',
      'resource:default/db',
      'group:default/team',
      'system:default/ledger',
    ],
    [
      [SERVICE, 'providesApi', 'api:default/postings'],
      ['component:default/desk', 'consumesApi', 'api:default/postings'],
      [SERVICE, 'dependsOn', 'resource:default/db'],
      [SERVICE, 'dependsOn', 'resource:default/lost'],
      [SERVICE, 'ownedBy', 'group:default/team'],
      [SERVICE, 'partOf', 'system:default/ledger'],
    ],
  );
  expect(titles(picture)).toEqual([['desk'], ['postings'], ['db', 'lost']]);
  expect(picture.edges).toEqual([
    { from: 'component:default/desk', to: 'api:default/postings', line: 'use', side: 'before' },
    { from: SERVICE, to: 'api:default/postings', line: 'need', side: 'beside' },
    { from: SERVICE, to: 'resource:default/db', line: 'need', side: 'after' },
    { from: SERVICE, to: 'resource:default/lost', line: 'need', side: 'after' },
  ]);
  expect(picture.self.worst).toBe('warn');
});

test('a group stands between its parent and its children and members, a user after its groups', () => {
  const relations: Relation[] = [
    ['group:default/all', 'parentOf', 'group:default/team'],
    ['group:default/team', 'parentOf', 'group:default/squad'],
    ['user:default/ida', 'memberOf', 'group:default/team'],
    ['component:default/thing', 'ownedBy', 'group:default/team'],
  ];
  const others = ['group:default/all', 'group:default/squad', 'user:default/ida', 'component:default/thing'];
  expect(titles(pictureOf('group:default/team', others, relations))).toEqual([['all'], [], ['ida', 'squad']]);
  expect(titles(pictureOf('user:default/ida', ['group:default/team'], relations))).toEqual([
    ['team'],
    [],
    [],
  ]);
});

test('what has no neighbours but its owner and system has no picture', () => {
  const catalog = catalogOf([SERVICE, 'group:default/team'], [[SERVICE, 'ownedBy', 'group:default/team']]);
  const item = catalog.entities.get(SERVICE);
  expect(item && neighbourhood(catalog, item)).toBeUndefined();
});

test('no picture has more than 24 nodes, and each column says how many more there are', () => {
  const others = Array.from(
    { length: 60 },
    (_, index) => `component:default/c${String(index).padStart(2, '0')}`,
  );
  const picture = pictureOf(
    SERVICE,
    others,
    others.map((ref, index) => (index % 2 ? [SERVICE, 'dependsOn', ref] : [ref, 'dependsOn', SERVICE])),
  );
  expect(picture.before.nodes.length + picture.after.nodes.length).toBe(22);
  expect([picture.before.more, picture.after.more, picture.total]).toEqual([19, 19, 60]);
  expect(layOutNeighbourhood(picture).more.map(({ count }) => count)).toEqual([19, 19]);
});

test('the picture is never wider than the page has room for, and long names are cut', () => {
  const long = `component:default/${'merchant-statements-'.repeat(6)}export`;
  const layout = layOutNeighbourhood(
    pictureOf(
      SERVICE,
      [long, 'resource:default/db'],
      [
        [long, 'dependsOn', SERVICE],
        [SERVICE, 'dependsOn', 'resource:default/db'],
      ],
    ),
  );
  expect(layout.width).toBe(812);
  expect(layout.nodes[0]?.label.endsWith('…')).toBe(true);
  for (const { x, width } of layout.nodes) expect(x + width).toBeLessThanOrEqual(layout.width - 16);
});

test('nodes are links with a name, and names cannot be more than text', () => {
  const evil = '<script>alert(1)</script>"\'&';
  const picture = pictureOf(
    SERVICE,
    ['resource:default/db'],
    [[SERVICE, 'dependsOn', 'resource:default/db']],
    {
      'resource:default/db': evil,
    },
  );
  const svg = String(
    neighbourhoodSvg(layOutNeighbourhood(picture), {
      base: '/x/',
      self: SERVICE,
      label: evil,
      words: text.graph,
    }),
  );
  expect(svg).toContain('href="/catalog/default/resource/db/"');
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(svg).not.toContain('<script');
  expect(svg).toContain('<title>writer, 1 problem</title>');
  expect(svg).not.toContain('style=');
});
