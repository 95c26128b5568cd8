/** Where a stage reports what it is doing. Commands print it; tests collect it. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}
