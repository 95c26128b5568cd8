/** An error that Backstage's services answer with, and its HTTP status. */
export class ServiceError extends Error {
  readonly status: number;

  constructor(name: string, status: number, message: string) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

/** The request is wrong. */
export class InputError extends ServiceError {
  constructor(message: string) {
    super('InputError', 400, message);
  }
}

/** What was asked for is not there. */
export class NotFoundError extends ServiceError {
  constructor(message: string) {
    super('NotFoundError', 404, message);
  }
}

/** The portal is a set of files: nothing can be changed through it. */
export class NotAllowedError extends ServiceError {
  constructor(message: string) {
    super('NotAllowedError', 403, message);
  }
}

/** The portal has nothing that could answer this. */
export class NotImplementedError extends ServiceError {
  constructor(message: string) {
    super('NotImplementedError', 501, message);
  }
}
