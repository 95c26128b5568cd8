import { expect, test } from 'vitest';
import { catalogOf } from '../view/catalog.fixture.ts';
import { entityPage } from './entity-page.ts';
import { llmsText } from './llms-text.ts';

const HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1))\n# heading';
const catalog = catalogOf(
  [
    {
      metadata: {
        name: 'ferry',
        title: HOSTILE,
        description: `**Crosses** the sound. ${HOSTILE}`,
        tags: ['`tag'],
        labels: { tier: '1|2' },
        links: [
          { url: 'https://wiki.example/ferry', title: '](https://evil.example)' },
          { url: 'javascript:alert(1)', title: 'Run' },
        ],
      },
      spec: { type: 'service', owner: 'crew', __proto__: 'x', constructor: 'y' },
      relations: [
        { type: 'ownedBy', targetRef: 'group:default/crew' },
        { type: 'dependsOn', targetRef: 'resource:default/gone' },
      ],
    },
    { kind: 'Group', metadata: { name: 'crew', title: 'Crew' }, spec: { type: 'team' } },
    { kind: 'System', metadata: { name: 'sound', title: 'Sound', description: 'All *crossings*.' } },
  ],
  [
    {
      code: 'catalog/unknown-field',
      level: 'error',
      message: 'the field [x](https://evil.example) is unknown',
      hint: 'Remove it.',
      at: { source: 'git:fleet', path: 'catalog-info.yaml', line: 3, column: 1 },
      entity: 'component:default/ferry',
    },
  ],
);

test('the page of an entity says what the entity says, and nothing that it wants to do', () => {
  const item = catalog.entities.get('component:default/ferry');
  if (!item) throw new Error('the fixture has no ferry');
  expect(entityPage(catalog, item, { json: '/x/api/ferry' })).toMatchInlineSnapshot(`
    "# \\<script>alert(1)\\</script> \\[x\\](javascript:alert(1)) # heading

    Component · service · \`component:default/ferry\` · [As a web page](/x/catalog/default/component/ferry/) · [As JSON](/x/api/ferry)

    **Crosses** the sound. alert(1) x

    ### heading

    ## Facts

    - Owner: [Crew](/x/catalog/default/group/crew/index.md) (Group)
    - Type: service
    - Constructor: y
    - Tags: \`\` \`tag \`\`
    - Labels:
      - \`tier\`: 1\\|2

    ## Links

    - [\\](\`https://evil.example)\`](https://wiki.example/ferry)
    - Run (javascript:alert(1))

    ## Relations

    ### Depends on resources

    - \`resource:default/gone\` (not in the catalog)

    ### Owned by

    - [Crew](/x/catalog/default/group/crew/index.md) (Group)

    ## Problems

    - **error** \`catalog/unknown-field\`: the field \\[x\\](\`https://evil.example)\` is unknown — [catalog-info.yaml:3](https://git.example/fleet/blob/main/catalog-info.yaml#L3). What to do: Remove it.

    ## Descriptor

    Source: [catalog-info.yaml:1](https://git.example/fleet/blob/main/catalog-info.yaml#L1)

    \`\`\`yaml
    kind: Component
    \`\`\`
    "
  `);
});

test('llms.txt stays small, and leads to lists and data', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({
    kind: 'System',
    metadata: { name: `s${String(index)}` },
  }));
  const text = llmsText(
    catalogOf(many),
    { title: 'Portal', organisation: 'Tern & Tide' },
    'https://p.example',
  );
  expect(text).toContain('> The developer portal of Tern & Tide: a software catalog of 500 entities');
  expect(text).toContain('- [460 more](https://p.example/x/kinds/system/index.md)');
  expect(text.length).toBeLessThan(6000);
});
