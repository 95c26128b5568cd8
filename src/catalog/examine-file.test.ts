import { expect, test } from 'vitest';
import { validateDescriptors } from './validate-descriptors.ts';

/** Validates a component with the given metadata, in a tree that also holds `name.txt`. */
function validate(metadata: string) {
  const text = `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: ${metadata}\nspec: { type: a, lifecycle: b, owner: c }\n`;
  const files: Record<string, string> = { 'catalog-info.yaml': text, 'name.txt': 'berth' };
  return validateDescriptors({
    tree: {
      read: async (path) => (files[path] === undefined ? undefined : Buffer.from(files[path])),
      glob: async () => [],
      pathOf: () => undefined,
    },
    paths: ['catalog-info.yaml'],
  });
}

test('the annotations that tell the location are replaced, whatever was written there', async () => {
  const { documents, problems } = await validate(
    '{ name: a, annotations: { backstage.io/managed-by-location: 1, backstage.io/managed-by-origin-location: [x], b: c } }',
  );
  expect(problems).toEqual([]);
  expect(documents[0]?.entity?.metadata.annotations).toEqual({
    b: 'c',
    'backstage.io/managed-by-location': 'file:catalog-info.yaml',
    'backstage.io/managed-by-origin-location': 'file:catalog-info.yaml',
  });
});

test.each(['', 'false', '0', '~', '""'])('annotations of %j count as none', async (annotations) => {
  const { documents, problems } = await validate(`{ name: a, annotations: ${annotations} }`);
  expect(problems).toEqual([]);
  expect(documents).toMatchObject([{ accepted: true }]);
});

test('a placeholder may stand for a title, but not for the name', async () => {
  const titled = await validate('{ name: a, title: { $text: ./name.txt } }');
  expect(titled.documents[0]?.entity?.metadata.title).toBe('berth');
  const named = await validate('{ name: { $text: ./name.txt } }');
  expect(named.documents).toMatchObject([{ accepted: false }]);
  expect(named.problems.map(({ message }) => message)).toEqual([
    'metadata.name must be a text, but is the placeholder $text, which means nothing here.',
  ]);
});
