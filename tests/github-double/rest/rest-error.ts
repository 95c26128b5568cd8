import type { Answer } from '../http/answer.ts';

/** An answer other than what was asked for, thrown from wherever it is found out. */
export class RestError extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`answered ${answer.status}`);
    this.name = 'RestError';
    this.answer = answer;
  }
}
