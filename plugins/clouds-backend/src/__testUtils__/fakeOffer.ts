import {
  Image,
  KeyPair,
  Network,
  Region,
  Spec,
  Zone,
} from '@rackstage/plugin-clouds-common';

/** What the fake cloud has to offer, by region. `large` is only in Seoul. */
interface Offer {
  zones: Zone[];
  images: Image[];
  specs: Spec[];
  networks: Network[];
  keyPairs: KeyPair[];
}

export const fakeRegions: Region[] = [
  {
    id: 'seoul',
    name: 'Seoul',
    country: 'KR',
    prices: {
      cluster: { amount: '0.1', currency: 'USD' },
      'network-load-balancer': { amount: '0.02', currency: 'USD' },
    },
  },
  { id: 'tokyo', name: 'Tokyo', country: 'JP' },
];

const small: Spec = {
  id: 'small',
  name: 'Small',
  vcpus: 1,
  memoryMiB: 2048,
  diskGiB: 20,
  architecture: 'x86_64',
  price: { amount: '0.05', currency: 'USD' },
};

const large: Spec = {
  ...small,
  id: 'large',
  name: 'Large',
  vcpus: 8,
  memoryMiB: 16384,
};

const tiny: Spec = { ...small, id: 'tiny', name: 'Tiny', memoryMiB: 512 };

export const fakeOffers: Record<string, Offer> = Object.fromEntries(
  fakeRegions.map(({ id }) => [
    id,
    {
      zones: [{ id: `${id}-a`, name: 'A', available: true }],
      images: [
        {
          id: 'ubuntu',
          name: 'Ubuntu 24.04',
          status: 'available',
          os: { family: 'linux', distribution: 'ubuntu', version: '24.04' },
          architecture: 'x86_64',
          minDiskGiB: 10,
          minMemoryMiB: 1024,
        },
      ],
      specs: id === 'seoul' ? [small, tiny, large] : [small, tiny],
      networks: [
        { id: 'net', name: 'Network', status: 'available', subnets: [] },
      ],
      keyPairs: [{ id: 'key', name: 'Key' }],
    },
  ]),
);
