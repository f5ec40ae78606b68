import { components, operations } from './schema.gen';

/** Every operation of the API, by its id. */
export type AuditOperations = operations;

export type AuditEvent = components['schemas']['AuditEvent'];
export type EventPage = components['schemas']['EventPage'];
export type EventCount = components['schemas']['EventCount'];
export type Sink = components['schemas']['Sink'];
export type TrailProblem = components['schemas']['TrailProblem'];
export type Verification = components['schemas']['Verification'];

/** Query parameters of an operation of the API, by its id. */
export type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

export type EventFilters = QueryOf<'countEvents'>;
