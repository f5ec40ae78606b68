import { InputError } from '@backstage/errors';
import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not on the public Internet, or that stand for others:
 * what listens there was not made for strangers (RFC 6890).
 */
const special: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
];

/** Which addresses requests may be sent to that others have named. */
export class AddressPolicy {
  private readonly refused = new BlockList();
  private readonly allowed = new BlockList();

  /**
   * @param allowedNetworks - `10.1.0.0/16`, `fd00::1`: special ones that are targets all the same
   * @param setting - where the configuration names them
   */
  constructor(allowedNetworks: string[], setting: string) {
    special.forEach(([network, prefix]) => add(this.refused, network, prefix));
    for (const text of allowedNetworks) {
      const [network, prefix = isIP(text) === 4 ? '32' : '128'] =
        text.split('/');
      const most = isIP(network) === 4 ? 32 : 128;
      if (
        !isIP(network) ||
        !/^\d{1,3}$/.test(prefix) ||
        Number(prefix) > most
      ) {
        throw new InputError(
          `'${setting}' in the configuration holds '${text}', which is no address or network like 10.1.0.0/16`,
        );
      }
      add(this.allowed, network, Number(prefix));
    }
  }

  allows(address: string): boolean {
    const family = familyOf(address);
    return (
      this.allowed.check(address, family) ||
      !this.refused.check(address, family)
    );
  }
}

const familyOf = (address: string) => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

function add(list: BlockList, network: string, prefix: number): void {
  list.addSubnet(network, prefix, familyOf(network));
}
