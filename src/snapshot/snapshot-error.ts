/** Why a snapshot cannot be read: `missing` (never harvested), `format` (another version), `damaged`. */
export type SnapshotFault = 'missing' | 'format' | 'damaged';

/** A snapshot that cannot be used, in words for the person who ran the command. */
export class SnapshotError extends Error {
  readonly fault: SnapshotFault;

  constructor(fault: SnapshotFault, message: string) {
    super(message);
    this.name = 'SnapshotError';
    this.fault = fault;
  }
}
