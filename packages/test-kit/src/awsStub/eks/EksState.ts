import type * as Sdk from '@aws-sdk/client-eks';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';

export interface NodeGroupRecord extends Sdk.Nodegroup {
  nodegroupName: string;
}

export interface ClusterRecord extends Sdk.Cluster {
  region: string;
  name: string;
  nodeGroups: Map<string, NodeGroupRecord>;
}

/** What EKS has, of all regions. */
export class EksState {
  readonly clusters = new Map<string, ClusterRecord>();
}

export const keyOf = ({ region }: At, name: string) => `${region.name}/${name}`;

export function requireCluster(at: At, name = ''): ClusterRecord {
  const found = at.cloud.part(EksState).clusters.get(keyOf(at, name));
  if (!found) {
    throw new AwsFault(
      'ResourceNotFoundException',
      `No cluster found for name: ${name}.`,
      404,
    );
  }
  return found;
}

export function inUse(message: string): AwsFault {
  return new AwsFault('ResourceInUseException', message, 409);
}

/** Times go over the wire in seconds. */
export const seconds = (at: At) => (at.cloud.clock.now() / 1000) as never;
