import { Catalog } from './Catalog';

export interface Named {
  id: string;
  name: string;
}

/** A proof of identity, for one project. */
export interface Token {
  /** The secret that goes into `X-Auth-Token`. */
  readonly secret: string;
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly expiresAt: number;
  readonly user: Named;
  /** Absent when the user has no project. */
  readonly project?: Named;
  /** Present when it was this that signed in. */
  readonly applicationCredential?: Named;
  readonly catalog: Catalog;
}
