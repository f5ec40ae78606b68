import { NewVerification } from '@rackstage/plugin-datacenter-common';

export type Scope = NewVerification['scope'];

/** Kinds that comparisons are made of. */
export const scopes = [
  'places',
  'racks',
  'devices',
] as const satisfies readonly Scope[];

/** In one comparison. */
export const mostObjects = 200;

export const isScope = (kind: string): kind is Scope =>
  (scopes as readonly string[]).includes(kind);
