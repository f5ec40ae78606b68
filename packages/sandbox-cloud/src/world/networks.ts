import { zonesOf } from './regions';
import { Network, Region } from './types';

/** In the 10.0.0.0/8 of private addresses each region has a /16, each zone of a network a /20 of it. */
const privateNetworks = ['default', 'backend'];

export function networksOf(region: Region, index: number): Network[] {
  const subnet = (network: string, zone: string, cidr: string) => ({
    id: `${network}-${zone}`,
    name: `${network}-${zone.slice(-1)}`,
    cidr,
    zone,
  });
  const zones = zonesOf(region);
  const inside = privateNetworks.map((name, block) => ({
    id: `${region.id}-${name}`,
    name,
    external: false,
    subnets: zones.map((zone, position) =>
      subnet(
        name,
        zone.id,
        `10.${index + 16}.${block * 64 + position * 16}.0/20`,
      ),
    ),
  }));
  const outside = {
    id: `${region.id}-public`,
    name: 'public',
    external: true,
    // 198.18.0.0/15 is set aside for benchmarks: such an address never leads to a real host.
    subnets: zones.map((zone, position) =>
      subnet('public', zone.id, `198.18.${index * 3 + position}.0/24`),
    ),
  };
  return [...inside, outside];
}
