/** What a request is answered with. A body that is neither text nor bytes goes out as JSON. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An error as the REST API writes it. */
export function failure(status: number, message: string, headers?: Readonly<Record<string, string>>): Answer {
  return {
    status,
    ...(headers && { headers }),
    body: {
      message,
      documentation_url: 'https://docs.github.com/rest',
      status: String(status),
    },
  };
}
