import { Instance } from '@rackstage/plugin-clouds-common';
import { instanceEntities } from './entities';

const instance = {
  id: '1',
  name: 'web',
  entityRef: 'resource:default/web.seoul',
  owner: 'group:default/civic-services',
  account: { id: 'a', name: 'seoul', driver: 'openstack', simulated: false },
  region: 'kr-central-1',
  image: { name: 'Ubuntu 24.04' },
  spec: { name: 'g1-2x8' },
  addresses: [{ address: '10.0.0.4' }, { address: '203.0.113.7' }],
  labels: {},
} as unknown as Instance;

const entityOf = (changes: Partial<Instance> = {}) =>
  instanceEntities({ ...instance, ...changes }, 'http://localhost')[0];

describe('instanceEntities', () => {
  it('tells the cloud’s provider, the region and the addresses', () => {
    expect(entityOf().spec).toMatchObject({
      provider: 'openstack',
      region: 'kr-central-1',
      addresses: ['10.0.0.4', '203.0.113.7'],
    });
  });

  it('says nothing of addresses before there are any', () => {
    expect(entityOf({ addresses: [] }).spec).not.toHaveProperty('addresses');
  });

  it('has labels only where an instance has some', () => {
    expect(entityOf().metadata).not.toHaveProperty('labels');
    expect(entityOf({ labels: { tier: 'web' } }).metadata.labels).toEqual({
      tier: 'web',
    });
  });
});
