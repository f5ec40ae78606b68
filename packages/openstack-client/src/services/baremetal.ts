import { CallOptions } from '../CallOptions';
import { JsonPatch } from './JsonPatch';
import { Resource } from './Resource';
import { ServiceClient } from './ServiceClient';

/** A physical machine, as Ironic knows it. */
export interface Node {
  uuid: string;
  name: string | null;
  driver: string;
  driver_info: Record<string, unknown>;
  properties: Record<string, unknown>;
  resource_class: string | null;
  /** `enroll`, `manageable`, `available`, `active`, `clean failed` … */
  provision_state: string;
  /** What it is on its way to; null when it is on none. */
  target_provision_state: string | null;
  /** `power on`, `power off`; null until it was asked. */
  power_state: string | null;
  target_power_state: string | null;
  maintenance: boolean;
  /** Why the last thing that was asked of it failed. */
  last_error: string | null;
  instance_uuid: string | null;
  /** Absent in a list. */
  created_at?: string;
}

export interface NewNode {
  name?: string;
  driver: string;
  driver_info?: Record<string, unknown>;
  properties?: Record<string, unknown>;
  resource_class?: string;
}

/** A network card of a node. */
export interface BaremetalPort {
  uuid: string;
  address: string;
  node_uuid: string;
  pxe_enabled?: boolean;
}

export interface NewBaremetalPort {
  /** MAC address. */
  address: string;
  node_uuid: string;
  pxe_enabled?: boolean;
}

/** What a node can be asked to become, in Ironic's words. */
export type ProvisionTarget =
  | 'manage'
  | 'inspect'
  | 'provide'
  | 'clean'
  | 'active'
  | 'rebuild'
  | 'deleted'
  | 'adopt'
  | 'abort';

export type PowerTarget = 'power on' | 'power off' | 'rebooting';

/** Since Ironic of Queens (2018), up to that of Zed (2022). */
const microversion = { from: '1.38', to: '1.80' };

const fields =
  'uuid,name,driver,driver_info,properties,resource_class,provision_state,target_provision_state,power_state,target_power_state,maintenance,last_error,instance_uuid';

/** Ironic. Every call rejects with an `OpenStackError` or the signal's reason. */
export class BaremetalService {
  readonly nodes: Resource<Node, NewNode, JsonPatch>;
  readonly ports: Resource<BaremetalPort, NewBaremetalPort, JsonPatch>;

  constructor(client: ServiceClient) {
    const shape = {
      service: 'baremetal',
      microversion,
      updateMethod: 'PATCH',
    } as const;
    this.nodes = new Resource(client, {
      ...shape,
      path: '/nodes',
      key: 'nodes',
      query: { fields },
    });
    this.ports = new Resource(client, {
      ...shape,
      path: '/ports',
      key: 'ports',
      query: { fields: 'uuid,address,node_uuid,pxe_enabled' },
    });
  }

  /**
   * Resolves when Ironic has accepted it; follow `provision_state` and `last_error` after that.
   *
   * @param options - what `clean` and `active` need, as Ironic's API has it: `clean_steps`, `configdrive` …
   * @throws OpenStackError with status 409 while another change is under way, 400 when the state does not allow it
   */
  async setProvisionState(
    nodeId: string,
    target: ProvisionTarget,
    call: CallOptions,
    options: Record<string, unknown> = {},
  ): Promise<void> {
    await this.nodes.act('PUT', nodeId, '/states/provision', call, {
      target,
      ...options,
    });
  }

  /** Resolves when Ironic has accepted it; follow `power_state` after that. */
  async setPowerState(
    nodeId: string,
    target: PowerTarget,
    call: CallOptions,
  ): Promise<void> {
    await this.nodes.act('PUT', nodeId, '/states/power', call, { target });
  }
}
