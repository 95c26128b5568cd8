import { Type } from 'typebox';
import type { TProperties } from 'typebox';
import type { KindDefinition } from '../kind.ts';
import {
  OWNED_BY,
  PART_OF_SYSTEM,
  jsonSchema,
  lifecycle,
  owner,
  system,
  text,
  texts,
} from './spec-fields.ts';

const disciplines = Type.Optional(texts('Disciplines that it serves.'));
const version = Type.Optional(text('Version of the package.'));

function specOf(type: string, properties: TProperties) {
  return jsonSchema(
    Type.Object({ type: Type.Enum([type]), lifecycle, owner, system: Type.Optional(system), ...properties }),
  );
}

/** Contextual knowledge for AI tools. Schemas and relations follow Backstage's model of `AiResource`, alpha in 1.55. */
export const aiResourceKind: KindDefinition = {
  kind: 'AiResource',
  plural: 'AI resources',
  description: 'Knowledge or rules that AI coding tools use.',
  apiVersions: ['backstage.io/v1alpha1'],
  spec: jsonSchema(
    Type.Object({
      type: text('What it is, for example skill, rule, plugin or marketplace.'),
      lifecycle,
      owner,
      system: Type.Optional(system),
    }),
  ),
  specByType: {
    skill: specOf('skill', {
      disciplines,
      categories: Type.Optional(texts('Categories that it belongs to.')),
      agents: Type.Optional(texts('Tools that it is written for.')),
      dependsOn: Type.Optional(texts('References to the AI resources that it needs.')),
      allowedTools: Type.Optional(text('Tools that it may use, separated by spaces.')),
      license: Type.Optional(text('SPDX identifier of its licence.')),
      compatibility: Type.Optional(
        Type.String({ minLength: 1, maxLength: 500, description: 'What it needs in order to work.' }),
      ),
    }),
    rule: specOf('rule', {
      disciplines,
      category: text('What the rule is about.'),
      rationale: text('Why the rule exists.'),
    }),
    plugin: specOf('plugin', { skills: texts('References to the skills that it bundles.'), version }),
    marketplace: specOf('marketplace', {
      plugins: texts('References to the plugins that it offers.'),
      version,
    }),
  },
  references: [
    { ...OWNED_BY, allowedKinds: ['Group', 'User'] },
    { ...PART_OF_SYSTEM, allowedKinds: ['System'] },
    {
      field: 'dependsOn',
      relation: 'dependsOn',
      defaultKind: 'AiResource',
      allowedKinds: ['AiResource'],
      types: ['skill'],
    },
    {
      field: 'skills',
      relation: 'hasPart',
      defaultKind: 'AiResource',
      allowedKinds: ['AiResource'],
      types: ['plugin'],
    },
    {
      field: 'plugins',
      relation: 'hasPart',
      defaultKind: 'AiResource',
      allowedKinds: ['AiResource'],
      types: ['marketplace'],
    },
  ],
};
