import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { CloudConnection, isCloudError } from '@rackstage/plugin-clouds-node';
import { ResourceRecord } from '../database/records';
import { DriverCall } from '../reconcilers/look';

/**
 * What opens the cluster, from the cloud.
 *
 * @throws InputError for what is no cluster, ConflictError while it has no API server, ServiceUnavailableError when the cloud does not answer
 */
export async function readKubeconfig(
  { kind, cloudId, region }: ResourceRecord,
  { clusters }: CloudConnection,
  call: DriverCall,
): Promise<string> {
  if (kind !== 'cluster' || !clusters) {
    throw new InputError('Only a Kubernetes cluster has a kubeconfig');
  }
  if (cloudId === undefined) {
    throw new ConflictError(
      'The cluster is not in the cloud yet; wait until it is ready',
    );
  }
  try {
    return await call(options =>
      clusters.kubeconfig({ region, id: cloudId }, options),
    );
  } catch (error) {
    throw isCloudError(error) ? readable(error) : error;
  }
}

function readable({ code, message }: { code: string; message: string }) {
  return code === 'NotFound' || code === 'Conflict'
    ? new ConflictError(
        `The cluster has no API server now: ${message}; wait until it is ready`,
      )
    : new ServiceUnavailableError(
        `The kubeconfig could not be read (${code}): ${message}; try again later`,
      );
}
