/** Built-in plugins by name; each is imported when a config uses it. */
export type PluginRegistry = Readonly<Record<string, () => Promise<unknown>>>;

/** Imports a module of the portal's own: a path that begins with `./` or `../`, or the name of a package. */
export type ImportModule = (specifier: string) => Promise<unknown>;
