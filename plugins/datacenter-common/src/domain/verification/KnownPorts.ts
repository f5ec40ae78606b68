import { deviceNames } from './deviceNames';
import { normalizeMac } from './normalizeMac';
import { normalizePortName } from './normalizePortName';
import { KnownDevice, KnownPort, LinkEnd } from './types';

/** The same for the same port, however it is spelled. */
export const portKey = ({ device, port }: LinkEnd) =>
  `${device}\n${normalizePortName(port)}`;

/** The ports of the records, found by what devices say of them. */
export class KnownPorts {
  readonly deviceOf: (reported: string) => string | undefined;
  private readonly byKey = new Map<string, LinkEnd>();
  private readonly byMac = new Map<string, LinkEnd[]>();

  /** @param devices - ids without a name here are names */
  constructor(ports: readonly KnownPort[], devices: readonly KnownDevice[]) {
    for (const { device, port, mac } of ports) {
      const end = this.find({ device, port }) ?? { device, port };
      this.byKey.set(portKey(end), end);
      const address = mac === undefined ? undefined : normalizeMac(mac);
      const others = this.withMac(address);
      if (address !== undefined && !others.includes(end)) {
        this.byMac.set(address, [...others, end]);
      }
    }
    const named = new Set(devices.map(({ id }) => id));
    const others = new Set(ports.map(({ device }) => device));
    this.deviceOf = deviceNames([
      ...devices,
      ...[...others].filter(id => !named.has(id)).map(id => ({ id, name: id })),
    ]);
  }

  find(end: LinkEnd): LinkEnd | undefined {
    return this.byKey.get(portKey(end));
  }

  /** Several where they share an address, as those of a bond do. */
  withMac(mac: string | undefined): readonly LinkEnd[] {
    return (mac !== undefined && this.byMac.get(mac)) || [];
  }

  /** Whose ports have this address, where that is one device. */
  deviceWithMac(mac: string | undefined): string | undefined {
    const [first, ...others] = this.withMac(mac);
    return others.every(({ device }) => device === first.device)
      ? first?.device
      : undefined;
  }
}
