import { Type } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import { OWNED_BY, jsonSchema, text } from './spec-fields.ts';

const permissions = Type.Optional(
  Type.Object(
    { tags: Type.Optional(Type.Array(Type.String())) },
    { description: 'Tags that permission rules look at.' },
  ),
);

const page = Type.Object(
  { 'backstage:permissions': permissions },
  { description: 'JSON Schema of one page of the form.' },
);

const condition = Type.Optional(
  Type.Unsafe<string | boolean>({
    type: ['string', 'boolean'],
    description: 'An expression; what it stands on is left out when it is false.',
  }),
);

const step = Type.Object({
  id: Type.Optional(Type.String({ description: 'Name by which later steps find its output.' })),
  name: Type.Optional(Type.String({ description: 'Name to show while it runs.' })),
  action: Type.String({ description: 'The action to run.' }),
  input: Type.Optional(Type.Object({}, { description: 'What the action receives; may hold expressions.' })),
  if: condition,
  'backstage:permissions': permissions,
});

const output = Type.Object(
  {
    links: Type.Optional(
      Type.Array(
        Type.Object({
          if: condition,
          url: Type.Optional(text('An address.')),
          entityRef: Type.Optional(text('A reference to an entity.')),
          title: Type.Optional(text('Words to show.')),
          icon: Type.Optional(text('Name of an icon.')),
        }),
      ),
    ),
    text: Type.Optional(
      Type.Array(
        Type.Object({
          if: condition,
          title: Type.Optional(text('Words to show.')),
          icon: Type.Optional(text('Name of an icon.')),
          content: Type.Optional(Type.String({ description: 'Markdown.' })),
        }),
      ),
    ),
  },
  { additionalProperties: Type.String(), description: 'What the template shows when it is done.' },
);

const decorators = Type.Optional(
  Type.Array(Type.Object({ id: Type.Optional(Type.String()), input: Type.Optional(Type.Object({})) }), {
    description: 'Decorators that run before the form is sent.',
  }),
);

const label = Type.Optional(Type.String());

export const templateKind: KindDefinition = {
  kind: 'Template',
  plural: 'Templates',
  description: 'A form and a list of steps that create something new.',
  apiVersions: ['scaffolder.backstage.io/v1beta3'],
  spec: jsonSchema(
    Type.Object({
      type: text('What the template creates, for example service, website or library.'),
      owner: Type.Optional(text('Reference to the group or user that owns the template.')),
      lifecycle: Type.Optional(text('How mature the template is.')),
      parameters: Type.Optional(
        Type.Unsafe({
          oneOf: [page, Type.Array(page)],
          description: 'The form: one JSON Schema, or a list with one for each page.',
        }),
      ),
      secrets: Type.Optional(
        Type.Object(
          { schema: Type.Optional(Type.Object({})) },
          { description: 'Secrets that the form asks for.' },
        ),
      ),
      presentation: Type.Optional(
        Type.Object({
          buttonLabels: Type.Optional(
            Type.Object({ backButtonText: label, createButtonText: label, reviewButtonText: label }),
          ),
        }),
      ),
      EXPERIMENTAL_recovery: Type.Optional(Type.Object({ EXPERIMENTAL_strategy: label })),
      formDecorators: decorators,
      EXPERIMENTAL_formDecorators: decorators,
      steps: Type.Array(step, { description: 'What happens, in order.' }),
      output: Type.Optional(output),
    }),
  ),
  references: [OWNED_BY],
};
