import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** What has to be run, at the root of the checkout, before these tests. */
export const INSTALL_COMMAND = 'npm ci --prefix tests/backstage --ignore-scripts';

/** Says how to install the Backstage packages; undefined when they are there. */
export function missingPackages(): string | undefined {
  if (existsSync(join(folder, 'node_modules/@backstage/plugin-catalog-backend/package.json'))) {
    return undefined;
  }
  return `The Backstage packages that these tests compare with are not installed; run \`${INSTALL_COMMAND}\` first.`;
}

/** An entity or anything that may be one, as Backstage's packages pass it around. */
export interface ForeignEntity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: Readonly<Record<string, unknown>>;
}

export interface CompoundRef {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
}

export interface LocationSpec {
  readonly type: string;
  readonly target: string;
}

/** What the orchestrator answers for one entity. */
export interface ProcessingResult {
  readonly ok: boolean;
  readonly errors: readonly Error[];
  readonly completedEntity?: ForeignEntity;
  readonly relations?: readonly {
    readonly source: CompoundRef;
    readonly type: string;
    readonly target: CompoundRef;
  }[];
  readonly deferredEntities?: readonly { readonly entity: ForeignEntity; readonly locationKey?: string }[];
}

export interface Orchestrator {
  process(request: { entity: unknown; state: object }): Promise<ProcessingResult>;
}

/** What `parseEntityYaml` yields for each document of a text. */
export type ParseResult =
  | { readonly type: 'entity'; readonly entity: ForeignEntity }
  | { readonly type: 'error'; readonly error: Error };

/** Backstage's URL reader, as far as the catalog's processors call it. */
export interface ForeignReader {
  readUrl(url: string): Promise<{ buffer(): Promise<Buffer> }>;
  search(url: string): Promise<{ files: { url: string; content(): Promise<Buffer> }[]; etag: string }>;
}

type Constructor<Result = unknown> = new (...options: readonly unknown[]) => Result;

interface BackstagePackages {
  readonly catalogModel: {
    readonly EntityPolicies: { allOf(policies: readonly unknown[]): unknown };
    readonly SchemaValidEntityPolicy: Constructor;
    readonly DefaultNamespaceEntityPolicy: Constructor;
    readonly NoForeignRootFieldsEntityPolicy: Constructor;
    readonly FieldFormatEntityPolicy: Constructor;
    makeValidator(overrides: object): unknown;
    stringifyEntityRef(ref: CompoundRef | ForeignEntity): string;
  };
  readonly catalogModelAlpha: {
    readonly CatalogModelSources: {
      static(layers: readonly unknown[]): {
        read(options: object): AsyncIterator<{ readonly data: readonly { readonly layer: unknown }[] }>;
      };
    };
    readonly aiResourceEntityModel: unknown;
    readonly mcpServerApiEntityModel: unknown;
    compileCatalogModel(layers: readonly unknown[]): unknown;
  };
  readonly config: { readonly ConfigReader: Constructor };
  readonly errors: { readonly NotFoundError: Constructor<Error> };
  readonly integration: { readonly ScmIntegrations: { fromConfig(config: unknown): unknown } };
  readonly catalogNode: {
    parseEntityYaml(text: string, location: LocationSpec): Iterable<ParseResult>;
  };
  readonly scaffolderModel: { readonly ScaffolderEntitiesProcessor: Constructor };
  readonly PlaceholderProcessor: {
    readonly PlaceholderProcessor: Constructor;
    readonly jsonPlaceholderResolver: unknown;
    readonly yamlPlaceholderResolver: unknown;
    readonly textPlaceholderResolver: unknown;
  };
  readonly BuiltinKindsEntityProcessor: { readonly BuiltinKindsEntityProcessor: Constructor };
  readonly ModelProcessor: { readonly ModelProcessor: Constructor };
  readonly UrlReaderProcessor: { readonly UrlReaderProcessor: Constructor };
  readonly FileReaderProcessor: { readonly FileReaderProcessor: Constructor };
  readonly AnnotateLocationEntityProcessor: { readonly AnnotateLocationEntityProcessor: Constructor };
  readonly orchestrator: { readonly DefaultCatalogProcessingOrchestrator: Constructor<Orchestrator> };
  readonly collector: {
    readonly ProcessorOutputCollector: Constructor<{
      generic(): (result: ParseResult) => void;
      results(): Pick<ProcessingResult, 'errors' | 'deferredEntities'>;
    }>;
  };
  readonly rules: { readonly DefaultCatalogRulesEnforcer: { fromConfig(config: unknown): unknown } };
  readonly parse: { readonly defaultEntityDataParser: unknown };
  readonly conversion: {
    locationSpecToLocationEntity(options: { location: LocationSpec }): ForeignEntity;
  };
}

/**
 * Loads Backstage's packages from this folder's own `node_modules`.
 *
 * The catalog backend does not export its parts, so they are loaded by file, the very files its plugin wires up.
 *
 * @throws {Error} with the command to run when the packages are not installed.
 */
export function loadBackstage(): BackstagePackages {
  loaded ??= load();
  return loaded;
}

let loaded: BackstagePackages | undefined;

function load(): BackstagePackages {
  const missing = missingPackages();
  if (missing) throw new Error(missing);
  const require = createRequire(import.meta.url);
  const backend = (file: string): unknown =>
    require(join(folder, 'node_modules/@backstage/plugin-catalog-backend/dist', `${file}.cjs.js`));
  return {
    catalogModel: require('@backstage/catalog-model'),
    catalogModelAlpha: require('@backstage/catalog-model/alpha'),
    config: require('@backstage/config'),
    errors: require('@backstage/errors'),
    integration: require('@backstage/integration'),
    catalogNode: require('@backstage/plugin-catalog-node'),
    scaffolderModel: require('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
    PlaceholderProcessor: backend('processors/PlaceholderProcessor'),
    BuiltinKindsEntityProcessor: backend('processors/BuiltinKindsEntityProcessor'),
    ModelProcessor: backend('processors/ModelProcessor'),
    UrlReaderProcessor: backend('processors/UrlReaderProcessor'),
    FileReaderProcessor: backend('processors/FileReaderProcessor'),
    AnnotateLocationEntityProcessor: backend('processors/AnnotateLocationEntityProcessor'),
    orchestrator: backend('processing/DefaultCatalogProcessingOrchestrator'),
    collector: backend('processing/ProcessorOutputCollector'),
    rules: backend('ingestion/CatalogRules'),
    parse: backend('util/parse'),
    conversion: backend('util/conversion'),
  } as BackstagePackages;
}
