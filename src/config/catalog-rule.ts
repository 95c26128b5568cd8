/** What a rule lets in: a kind, or a kind with one `spec.type`. */
export type AllowedKind = string | { readonly kind: string; readonly 'spec.type'?: string | undefined };

/** Origin locations that a rule speaks of: all of a type, one target, or a glob over targets. */
export interface RuleLocation {
  readonly type: string;
  readonly exact?: string | undefined;
  /** Glob over the target, without case, dot files included. */
  readonly pattern?: string | undefined;
}

/** Which kinds are accepted from where: Backstage's `catalog.rules`. */
export interface CatalogRule {
  /** Kinds are compared without case. */
  readonly allow: readonly AllowedKind[];
  /** Everywhere when absent. */
  readonly locations?: readonly RuleLocation[] | undefined;
}
