import { sandboxRegion } from './instances';
import { PortalApi } from './PortalApi';
import { until } from './until';

interface ResourceAnswer {
  id: string;
  name: string;
  phase: string;
  spec: Record<string, unknown>;
}

/** Makes a resource of the sandbox the way a program does, and waits until the cloud has it. */
export async function makeResource(
  api: PortalApi,
  kind: string,
  name: string,
  spec: object,
): Promise<ResourceAnswer> {
  const { id } = await api.post<ResourceAnswer>('/api/clouds/resources', {
    kind,
    name,
    account: 'sandbox',
    region: sandboxRegion,
    owner: 'group:default/civic-services',
    spec,
  });
  return until(`${name} is ready`, async () => {
    const resource = await api.get<ResourceAnswer>(
      `/api/clouds/resources/${id}`,
    );
    return resource.phase === 'Ready' && resource;
  });
}

/** A key that nobody has the other half of. */
export const publicKey =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl';
