import { Image } from './Image';
import { ObservedInstance } from './Instance';
import { KeyPair, Network, SecurityGroup } from './Network';
import { Region, Zone } from './Region';
import { ObservedSnapshot } from './Snapshot';
import { Spec } from './Spec';
import { ObservedVolume } from './Volume';

/** What an account's inventory is made of, by kind. */
export interface InventoryItems {
  region: Region;
  zone: Zone;
  image: Image;
  spec: Spec;
  network: Network;
  'key-pair': KeyPair;
  'security-group': SecurityGroup;
  instance: ObservedInstance;
  volume: ObservedVolume;
  snapshot: ObservedSnapshot;
}

export type InventoryKind = keyof InventoryItems;

export const inventoryKinds = [
  'region',
  'zone',
  'image',
  'spec',
  'network',
  'key-pair',
  'security-group',
  'instance',
  'volume',
  'snapshot',
] as const satisfies readonly InventoryKind[];
