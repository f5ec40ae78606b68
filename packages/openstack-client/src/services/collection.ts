import { OpenStackError, ServiceName } from '../OpenStackError';
import { nextMarkerOf, PageQuery, ResourcePage } from '../paging';
import { VersionRange } from './Microversions';
import { Query, ServiceClient } from './ServiceClient';

export interface Collection {
  service: ServiceName;
  path: string;
  /** Under which the answer holds the items. */
  key: string;
  microversion?: VersionRange;
}

/** One page of a list. @throws OpenStackError */
export async function listPage<T>(
  client: ServiceClient,
  collection: Collection,
  query: PageQuery & Query,
  signal: AbortSignal,
): Promise<ResourcePage<T>> {
  const { service, path, key, microversion } = collection;
  const request = {
    service,
    method: 'GET',
    path,
    query,
    microversion,
  } as const;
  const body = record(await client.send(request, signal), service);
  const items = body[key];
  if (!Array.isArray(items)) {
    throw unexpected(service, key);
  }
  return { items, nextMarker: nextMarkerOf(body, key) };
}

/** What an answer holds under a key. @throws OpenStackError `malformed` when it does not */
export function member<T>(body: unknown, service: ServiceName, key: string): T {
  const value = record(body, service)[key];
  if (value === undefined) {
    throw unexpected(service, key);
  }
  return value as T;
}

function record(body: unknown, service: ServiceName): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new OpenStackError('The answer is not a JSON object', {
      kind: 'malformed',
      service,
    });
  }
  return body as Record<string, unknown>;
}

function unexpected(service: ServiceName, key: string): OpenStackError {
  return new OpenStackError(`The answer has no "${key}"`, {
    kind: 'malformed',
    service,
  });
}
