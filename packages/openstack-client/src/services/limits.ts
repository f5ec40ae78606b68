import { ServiceName } from '../OpenStackError';
import { member } from './collection';
import { ServiceClient } from './ServiceClient';

/** What the project may use and does use, by the service's own names; a limit of -1 means none. */
export type AbsoluteLimits = Record<string, number>;

export async function getAbsoluteLimits(
  client: ServiceClient,
  service: ServiceName,
  signal: AbortSignal,
): Promise<AbsoluteLimits> {
  const body = await client.send(
    { service, method: 'GET', path: '/limits' },
    signal,
  );
  return member(member(body, service, 'limits'), service, 'absolute');
}
