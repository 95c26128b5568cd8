/** Why files make a repository a certain type; the interface has words for each. */
export type TypeReason =
  | 'framework'
  | 'mobile'
  | 'deployment'
  | 'container'
  | 'program'
  | 'action'
  | 'infrastructure'
  | 'package'
  | 'pages';

/** Files that tell the type of a component. */
export interface TypeRule {
  /** A path near the root, a folder with a slash at its end. */
  readonly file: RegExp;
  readonly type: string;
  readonly reason: TypeReason;
}

/** The first rule that a file fits decides: what is built for people first, what is merely a package late. */
export const TYPE_RULES: readonly TypeRule[] = [
  {
    file: /(?:^|\/)(?:next|nuxt|astro|svelte|gatsby|docusaurus|remix|vue)[.-]config\.[cm]?[jt]s$/,
    type: 'website',
    reason: 'framework',
  },
  {
    file: /(?:^|\/)(?:angular\.json|_config\.yml|hugo\.(?:toml|yaml))$/,
    type: 'website',
    reason: 'framework',
  },
  {
    file: /(?:^|\/)(?:pubspec\.yaml|AndroidManifest\.xml|Podfile|[^/]+\.xcodeproj\/)$/,
    type: 'mobile-app',
    reason: 'mobile',
  },
  {
    file: /(?:^|\/)(?:Chart\.yaml|helmfile\.yaml|skaffold\.yaml|serverless\.ya?ml|fly\.toml|Procfile|app\.yaml)$/,
    type: 'service',
    reason: 'deployment',
  },
  {
    file: /(?:^|\/)(?:Dockerfile|Containerfile|(?:docker-)?compose\.ya?ml)$/,
    type: 'service',
    reason: 'container',
  },
  { file: /^(?:main\.go|cmd\/|manage\.py|src\/main\.rs)$/, type: 'service', reason: 'program' },
  { file: /^vite\.config\.[cm]?[jt]s$/, type: 'website', reason: 'framework' },
  { file: /^action\.ya?ml$/, type: 'github-action', reason: 'action' },
  {
    file: /(?:^|\/)(?:[^/]+\.tf|terragrunt\.hcl|Pulumi\.yaml)$/,
    type: 'infrastructure',
    reason: 'infrastructure',
  },
  {
    file: /^(?:package\.json|go\.mod|pyproject\.toml|setup\.(?:py|cfg)|Cargo\.toml|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|mix\.exs|Package\.swift|[^/]+\.(?:gemspec|csproj|sln))$/,
    type: 'library',
    reason: 'package',
  },
  { file: /^mkdocs\.ya?ml$/, type: 'documentation', reason: 'pages' },
];
