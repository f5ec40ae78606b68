import {
  normalizeMac,
  ObservationProtocol,
  ObservedLink,
} from '@rackstage/plugin-datacenter-common';

/** What a neighbour tells of itself by LLDP (IEEE 802.1AB). */
export interface Advertisement {
  localPort: string;
  chassisId?: string;
  systemName?: string;
  /** A name, a MAC address, or a number that means nothing to others. */
  portId?: string;
  portDescription?: string;
  protocol?: ObservationProtocol;
}

export function lldpLink({
  localPort,
  chassisId,
  systemName,
  portId,
  portDescription,
  protocol = 'lldp',
}: Advertisement): ObservedLink {
  const remoteMac = normalizeMac(portId ?? '');
  const link: ObservedLink = {
    localPort,
    remoteName: systemName,
    remotePort: portName(portId, remoteMac !== undefined, portDescription),
    remoteChassisId: normalizeMac(chassisId ?? '') ?? chassisId,
    remoteMac,
    protocol,
  };
  // Absent, as a value that was stored and read again would be.
  return Object.fromEntries(
    Object.entries(link).filter(([, value]) => value !== undefined),
  ) as unknown as ObservedLink;
}

function portName(
  id: string | undefined,
  isMac: boolean,
  description: string | undefined,
): string | undefined {
  const described =
    description !== undefined && looksLikePort.test(description)
      ? description
      : undefined;
  // Junos gives the SNMP index, servers the MAC address; both describe the port by its name.
  const saysNothing = id === undefined || isMac || /^\d+$/.test(id);
  return saysNothing ? (described ?? (isMac ? undefined : id)) : id;
}

/** `eth0`, `Ethernet1/1`, `xe-0/0/1.0`, `TenGigabitEthernet 1/1`, and no sentence. */
const looksLikePort = /^[A-Za-z][A-Za-z-]*\s?\d[\w/:.-]*$/;
