import { InstanceRecord, ResourceRecord } from '../database/records';
import { LinkStores, resolveLinks, withoutGone } from './resourceLinks';

const readyAt = '2026-11-21T07:40:11.450Z';

const subnet = (id: string, values: Partial<ResourceRecord> = {}) =>
  ({
    id,
    cloudId: `cloud-${id}`,
    readyAt,
    ...values,
  }) as unknown as ResourceRecord;

const instance = (id: string, values: Partial<InstanceRecord> = {}) =>
  ({
    id,
    cloudId: `cloud-${id}`,
    seenInstance: { status: 'running', zone: 'a' },
    ...values,
  }) as unknown as InstanceRecord;

const among = <T extends { id: string }>(records: T[]) => ({
  getMany: async (ids: string[]) =>
    records.filter(({ id }) => ids.includes(id)),
});

const stores = (
  instances: InstanceRecord[],
  resources: ResourceRecord[],
): LinkStores => ({
  instances: among(instances),
  resources: among(resources),
});

const balancer = {
  kind: 'load-balancer' as const,
  spec: {
    type: 'network',
    subnets: ['s-1', 's-2'],
    listeners: [],
    targets: ['i-1', 'i-2', 'i-3'],
  },
};

describe('resolveLinks', () => {
  it('tells of each thing in a list what it has come to, by its place', async () => {
    const links = await resolveLinks(
      balancer,
      stores(
        [
          instance('i-1'),
          instance('i-2', {
            seenInstance: {
              status: 'creating',
            } as unknown as InstanceRecord['seenInstance'],
          }),
        ],
        [subnet('s-2'), subnet('s-1', { readyAt: undefined })],
      ),
    );
    expect(links).toMatchObject({
      'subnets.0': { id: 's-1', cloudId: 'cloud-s-1', state: 'pending' },
      'subnets.1': { id: 's-2', cloudId: 'cloud-s-2', state: 'ready' },
      'targets.0': { id: 'i-1', cloudId: 'cloud-i-1', state: 'ready' },
      'targets.1': { id: 'i-2', state: 'pending' },
      'targets.2': { id: 'i-3', state: 'gone' },
    });
  });

  it('takes what is to be deleted, or can never be made, for gone', async () => {
    const links = await resolveLinks(
      balancer,
      stores(
        [instance('i-1', { deleteRequestedAt: readyAt })],
        [
          subnet('s-1', { deleteRequestedAt: readyAt }),
          subnet('s-2', {
            failure: {
              code: 'InvalidRequest',
              message: 'No such range',
              permanent: true,
            } as unknown as ResourceRecord['failure'],
          }),
        ],
      ),
    );
    expect(Object.values(links).map(link => link?.state)).toEqual(
      Object.keys(links).map(() => 'gone'),
    );
  });
});

describe('withoutGone', () => {
  it('takes of a list only what is gone', async () => {
    const links = await resolveLinks(
      balancer,
      stores(
        [instance('i-1'), instance('i-3')],
        [subnet('s-1'), subnet('s-2')],
      ),
    );
    expect(withoutGone(balancer, links)).toEqual({
      spec: { ...balancer.spec, targets: ['i-1', 'i-3'] },
      fields: ['targets'],
    });
  });

  it('changes nothing where nothing is gone', async () => {
    const spec = { ...balancer.spec, targets: [] };
    const links = await resolveLinks(
      { ...balancer, spec },
      stores([], [subnet('s-1'), subnet('s-2')]),
    );
    expect(withoutGone({ ...balancer, spec }, links)).toBeUndefined();
  });
});
