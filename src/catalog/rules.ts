import picomatch from 'picomatch';
import type { CatalogRule } from '../config/catalog-rule.ts';
import { BUILTIN_KINDS } from '../model/kinds/index.ts';
import { isJsonObject } from '../model/json.ts';
import type { JsonObject } from '../model/json.ts';
import type { KindDefinition } from '../model/kind.ts';

type Allowed = CatalogRule['allow'][number];

/** What may come from one origin. Origins with the same permissions share one object. */
export interface Permission {
  allows(entity: JsonObject): boolean;
}

/** Decides what may come from where, after Backstage's `catalog.rules`. */
export interface RulesEnforcer {
  /**
   * @param origin location of the descriptor that led to the entity, `<type>:<target>`.
   * @param sourceRules rules of the source that holds that descriptor.
   */
  permissionOf(origin: string, sourceRules: readonly CatalogRule[]): Permission;
}

/** Kinds that are not built in are allowed from anywhere, unless some rule speaks of them. */
export function createRulesEnforcer(
  rules: readonly CatalogRule[],
  kinds: readonly KindDefinition[],
): RulesEnforcer {
  const matchers = new Map<string, (target: string) => boolean>();
  const named = new Set(rules.flatMap(({ allow }) => allow.map((one) => kindOf(one).toLowerCase())));
  const builtIn = new Set(BUILTIN_KINDS.map(({ kind }) => kind.toLowerCase()));
  const free = kinds
    .map(({ kind }) => kind)
    .filter((kind) => !builtIn.has(kind.toLowerCase()) && !named.has(kind.toLowerCase()));
  const permissions = new Map<string, Permission>();
  const combinations = new Map<readonly CatalogRule[], Map<string, Permission>>();
  const permissionFor = (applying: readonly CatalogRule[]): Permission => {
    const allowed = [...free, ...applying.flatMap(({ allow }) => allow)];
    const key = JSON.stringify(allowed);
    const permission = permissions.get(key) ?? {
      allows: (entity: JsonObject) => allowed.some((one) => matchesEntity(one, entity)),
    };
    permissions.set(key, permission);
    return permission;
  };
  const matches = (pattern: string, target: string): boolean => {
    const known = matchers.get(pattern) ?? picomatch(pattern, { nocase: true, dot: true });
    matchers.set(pattern, known);
    return known(target);
  };
  const speaksOf = (rule: CatalogRule, type: string, target: string): boolean =>
    rule.locations?.some(
      (location) =>
        location.type === type &&
        (!location.exact || location.exact === target) &&
        (!location.pattern || matches(location.pattern, target)),
    ) ?? true;
  return {
    permissionOf(origin, sourceRules) {
      const colon = origin.indexOf(':');
      const [type, target] = [origin.slice(0, colon), origin.slice(colon + 1)];
      const all = [...rules, ...sourceRules];
      const speaking = all.map((rule) => speaksOf(rule, type, target));
      const known = combinations.get(sourceRules) ?? new Map<string, Permission>();
      combinations.set(sourceRules, known);
      const key = speaking.join();
      const permission = known.get(key) ?? permissionFor(all.filter((_, index) => speaking[index]));
      known.set(key, permission);
      return permission;
    },
  };
}

function kindOf(allowed: Allowed): string {
  return typeof allowed === 'string' ? allowed : allowed.kind;
}

function matchesEntity(allowed: Allowed, entity: JsonObject): boolean {
  const { kind, spec } = entity;
  if (typeof kind !== 'string' || kind.toLowerCase() !== kindOf(allowed).toLowerCase()) return false;
  const wanted = typeof allowed === 'string' ? undefined : allowed['spec.type'];
  if (!wanted) return true;
  const type = isJsonObject(spec) ? spec['type'] : undefined;
  return typeof type === 'string' && type.toLowerCase() === wanted.toLowerCase();
}
