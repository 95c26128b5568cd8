/** Something that an API offers: an endpoint, a channel, a field, a remote procedure. */
export interface ApiOperation {
  /** As its users name it: `GET /berths/{id}`, `voyage/departed`, `Query.sailing`, `Berths.Hold`. */
  readonly title: string;
  /** What the definition calls it, where that is something else. */
  readonly id: string;
  readonly summary: string;
}
