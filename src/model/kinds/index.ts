import type { KindDefinition } from '../kind.ts';
import { aiResourceKind } from './ai-resource.ts';
import { apiKind } from './api.ts';
import { componentKind } from './component.ts';
import { domainKind } from './domain.ts';
import { groupKind } from './group.ts';
import { locationKind } from './location.ts';
import { resourceKind } from './resource.ts';
import { systemKind } from './system.ts';
import { templateKind } from './template.ts';
import { userKind } from './user.ts';

/** The kinds of Backstage 1.55, in the order in which a portal lists them. */
export const BUILTIN_KINDS: readonly KindDefinition[] = [
  componentKind,
  apiKind,
  resourceKind,
  systemKind,
  domainKind,
  groupKind,
  userKind,
  templateKind,
  aiResourceKind,
  locationKind,
];
