/** One of the errors that stand beside, or in place of, the data of a GraphQL answer. */
export interface GraphqlError {
  readonly type?: string | undefined;
  readonly message: string;
  /** Where in the data it happened: the first part is the alias. */
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions?: { readonly saml_failure?: boolean | undefined } | undefined;
}
