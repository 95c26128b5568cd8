import { type ForeignReader, loadBackstage, type Orchestrator } from './packages.ts';

export interface OrchestratorOptions {
  readonly reader: ForeignReader;
  /** Kinds that `catalog.rules` allows from everywhere. */
  readonly allow: readonly string[];
  /**
   * With the AI model module the catalog model layer validates and relates every kind but Template; without it the
   * built-in kinds processor does, and `AiResource` and APIs of type `mcp-server` are unknown.
   */
  readonly withAiModule: boolean;
}

/** The catalog's processing of one entity, put together as Backstage's own catalog plugin does it. */
export async function createOrchestrator(options: OrchestratorOptions): Promise<Orchestrator> {
  const backstage = loadBackstage();
  const model = backstage.catalogModel;
  const config = new backstage.config.ConfigReader({ catalog: { rules: [{ allow: options.allow }] } });
  const integrations = backstage.integration.ScmIntegrations.fromConfig(config);
  const placeholder = backstage.PlaceholderProcessor;
  const policy = model.EntityPolicies.allOf([
    new model.SchemaValidEntityPolicy(),
    new model.DefaultNamespaceEntityPolicy(),
    new model.NoForeignRootFieldsEntityPolicy(),
    new model.FieldFormatEntityPolicy(model.makeValidator({})),
  ]);
  const processors = [
    new placeholder.PlaceholderProcessor({
      resolvers: {
        json: placeholder.jsonPlaceholderResolver,
        yaml: placeholder.yamlPlaceholderResolver,
        text: placeholder.textPlaceholderResolver,
      },
      reader: options.reader,
      integrations,
    }),
    options.withAiModule
      ? new backstage.ModelProcessor.ModelProcessor({ model: await compiledModel() })
      : new backstage.BuiltinKindsEntityProcessor.BuiltinKindsEntityProcessor(),
    new backstage.FileReaderProcessor.FileReaderProcessor(),
    new backstage.UrlReaderProcessor.UrlReaderProcessor({ reader: options.reader, logger }),
    new backstage.AnnotateLocationEntityProcessor.AnnotateLocationEntityProcessor({ integrations }),
    new backstage.scaffolderModel.ScaffolderEntitiesProcessor(),
  ];
  return new backstage.orchestrator.DefaultCatalogProcessingOrchestrator({
    processors,
    integrations,
    policy,
    logger,
    rulesEnforcer: backstage.rules.DefaultCatalogRulesEnforcer.fromConfig(config),
    parser: backstage.parse.defaultEntityDataParser,
    allowedLocationTypes: ['url'],
  });
}

/** The default model with the two layers that `catalog-backend-module-ai-model` adds. */
async function compiledModel(): Promise<unknown> {
  const alpha = loadBackstage().catalogModelAlpha;
  const layers = await alpha.CatalogModelSources.static([
    alpha.aiResourceEntityModel,
    alpha.mcpServerApiEntityModel,
  ])
    .read({ signal: new AbortController().signal })
    .next();
  return alpha.compileCatalogModel(layers.value.data.map((entry: { layer: unknown }) => entry.layer));
}

const silent = (): void => undefined;

/** A logger that keeps quiet, for whatever Backstage's parts want to log. */
export const logger = { error: silent, warn: silent, info: silent, debug: silent, child: () => logger };
