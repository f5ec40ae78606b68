import { ServiceName } from '../OpenStackError';
import { member } from './collection';
import { ServiceClient } from './ServiceClient';

/** As Nova and Cinder give it, in the same shape. */
export interface AvailabilityZone {
  zoneName: string;
  zoneState: { available: boolean };
}

export async function listAvailabilityZones(
  client: ServiceClient,
  service: ServiceName,
  signal: AbortSignal,
): Promise<AvailabilityZone[]> {
  const path = '/os-availability-zone';
  const body = await client.send({ service, method: 'GET', path }, signal);
  return member(body, service, 'availabilityZoneInfo');
}
