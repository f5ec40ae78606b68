import { ObservedLink } from '@rackstage/plugin-datacenter-common';

/** A device whose neighbours are wanted, as the records have it. */
export interface NeighborDevice {
  id: string;
  name: string;
  /** A name or an IP address. */
  managementAddress?: string;
  /** Of its type: which commands it knows depends on them. */
  manufacturer?: string;
  model?: string;
}

/** What a device said of its ports. */
export interface ObservedNeighbors {
  /** RFC 3339, UTC. */
  observedAt: string;
  links: ObservedLink[];
}

/** Asks devices what is connected to their ports. */
export interface NeighborSource {
  /** Of letters, digits and dashes: `ssh`. */
  readonly id: string;

  /**
   * Looks, and changes nothing.
   *
   * @returns plain values; MAC addresses as `0A:1B:2C:3D:4E:5F`
   * @throws NeighborReadError, or the reason of the signal
   */
  read(
    device: NeighborDevice,
    options: { signal: AbortSignal },
  ): Promise<ObservedNeighbors>;
}
