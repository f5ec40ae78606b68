import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import {
  CatalogKind,
  datacenterEvents,
  objectEntityName,
  objectEntityRef,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { anObject, aPlant, idOf } from './__testUtils__/objects';
import { TestCatalog } from './__testUtils__/TestCatalog';
import { TestDatacenter } from './__testUtils__/TestDatacenter';
import { DatacenterEntityProvider } from './DatacenterEntityProvider';

const logger = mockServices.logger.mock();

interface Replica {
  readAll: () => Promise<void>;
  publish: (event: EventParams) => Promise<void>;
}

async function startReplica(
  datacenter: TestDatacenter,
  catalog: TestCatalog,
): Promise<Replica> {
  const replica: Partial<Replica> = {};
  const provider = new DatacenterEntityProvider({
    datacenter: datacenter.service,
    catalog,
    auth: mockServices.auth(),
    events: {
      subscribe: async ({ onEvent }) => {
        replica.publish = onEvent;
      },
    },
    logger,
    schedule: {
      run: async ({ fn }) => {
        replica.readAll = fn as () => Promise<void>;
      },
    },
    baseUrl: 'https://portal.example',
    owner: 'group:default/operators',
  });
  await provider.connect(catalog.connection);
  return replica as Replica;
}

const changed = (
  replica: Replica,
  ...ids: [ObjectKindName, number][]
): Promise<void> =>
  replica.publish({
    topic: datacenterEvents.objectsChanged,
    eventPayload: { ids: ids.map(([kind, id]) => ({ kind, id: idOf(id) })) },
  });

const nameOf = (kind: CatalogKind, id: number) =>
  objectEntityName(kind, idOf(id));
const refOf = (kind: CatalogKind, id: number) =>
  objectEntityRef(kind, idOf(id));

const web = refOf('devices', 9);
const rack = refOf('racks', 6);

describe('DatacenterEntityProvider', () => {
  let datacenter: TestDatacenter;
  let catalog: TestCatalog;
  let one: Replica;

  beforeEach(async () => {
    logger.warn.mockReset();
    datacenter = new TestDatacenter();
    datacenter.objects = aPlant();
    catalog = new TestCatalog();
    one = await startReplica(datacenter, catalog);
  });

  it('has sites, rooms, racks and devices after a full reading, and nothing else', async () => {
    await one.readAll();
    expect(catalog.names).toEqual(
      [
        nameOf('places', 2),
        nameOf('places', 4),
        nameOf('racks', 6),
        nameOf('devices', 9),
        nameOf('devices', 10),
        nameOf('devices', 12),
      ].sort(),
    );
  });

  it('says what is in what, a blade in its chassis', async () => {
    await one.readAll();
    const locatedIn = (ref: string) => catalog.get(ref)?.spec?.locatedIn;
    expect(locatedIn(refOf('places', 2))).toBeUndefined();
    expect(locatedIn(refOf('places', 4))).toBe(refOf('places', 2));
    expect(locatedIn(rack)).toBe(refOf('places', 4));
    expect(locatedIn(web)).toBe(rack);
    expect(locatedIn(refOf('devices', 12))).toBe(refOf('devices', 10));
  });

  it('says the same of a device that an event is about', async () => {
    await changed(one, ['devices', 9], ['devices', 12], ['racks', 6]);
    const heard = new Map(catalog.entities);
    catalog.entities.clear();
    await one.readAll();
    for (const [ref, entity] of heard) {
      expect(entity).toEqual(catalog.get(ref));
    }
    expect(heard.size).toBe(3);
  });

  it('sends only what has changed since', async () => {
    await one.readAll();
    expect(catalog.takeSent()).toBe(6);
    await one.readAll();
    expect(catalog.takeSent()).toBe(0);
    datacenter.change(idOf(9), { status: 'active' });
    datacenter.change(idOf(10), { notes: 'Nothing that the catalog shows' });
    await one.readAll();
    expect(catalog.takeSent()).toBe(1);
    expect(catalog.get(web)?.metadata.tags).toEqual(['active']);
  });

  it('lets go of what a full reading no longer finds, also after a new start', async () => {
    await one.readAll();
    datacenter.remove(idOf(9));
    const restarted = await startReplica(datacenter, catalog);
    await restarted.readAll();
    expect(catalog.get(web)).toBeUndefined();
    expect(catalog.get(rack)).toBeDefined();
    datacenter.remove(idOf(12));
    await restarted.readAll();
    expect(catalog.get(refOf('devices', 12))).toBeUndefined();
  });

  it('keeps what was only missed while others were renamed or removed', async () => {
    await one.readAll();
    const moved = datacenter.objects.find(({ id }) => id === idOf(12))!;
    datacenter.afterPage = () => {
      // Gone from the pages, but there when looked for.
      datacenter.objects = datacenter.objects.filter(
        object => object !== moved,
      );
    };
    const find = datacenter.service.getObject;
    datacenter.service.getObject = async (kind, id, options) => {
      datacenter.objects = [...datacenter.objects, moved];
      return find(kind, id, options);
    };
    await one.readAll();
    expect(catalog.get(refOf('devices', 12))).toBeDefined();
  });

  it('brings back what somebody took out of the catalog', async () => {
    await one.readAll();
    catalog.entities.delete(web);
    await one.readAll();
    expect(catalog.get(web)).toBeDefined();
  });

  it('hears of new, changed and deleted objects, and leaves other kinds alone', async () => {
    await one.readAll();
    catalog.takeSent();
    datacenter.asked.length = 0;
    await changed(one, ['ports', 100], ['cables', 101]);
    expect(datacenter.asked).toEqual([]);
    datacenter.objects.push(
      anObject('racks', 20, { name: 'R2', roomId: idOf(4), heightUnits: 47 }),
    );
    datacenter.change(idOf(9), { rackId: idOf(20) });
    datacenter.remove(idOf(12));
    await changed(one, ['racks', 20], ['devices', 9], ['devices', 12]);
    expect(catalog.get(web)?.spec?.locatedIn).toBe(refOf('racks', 20));
    expect(catalog.get(refOf('racks', 20))?.metadata.title).toBe('R2');
    expect(catalog.get(refOf('devices', 12))).toBeUndefined();
    expect(catalog.takeSent()).toBe(2);
  });

  it('reads everything in pages instead of many objects one by one', async () => {
    await one.readAll();
    const made = Array.from({ length: 201 }, (_, index) =>
      anObject('devices', 1000 + index, {
        name: `n${index}`,
        typeId: idOf(8),
        rackId: idOf(6),
      }),
    );
    datacenter.objects.push(...made);
    datacenter.pageSize = 500;
    datacenter.asked.length = 0;
    await changed(
      one,
      ...made.map((_, index): [ObjectKindName, number] => [
        'devices',
        1000 + index,
      ]),
    );
    expect(catalog.entities.size).toBe(6 + 201);
    expect(datacenter.asked.length).toBeLessThan(10);
  });

  it('keeps everything when a full reading fails half way, and goes on after that', async () => {
    await one.readAll();
    const before = catalog.names;
    datacenter.failure = new Error('The data center restarts');
    await expect(one.readAll()).rejects.toThrow('restarts');
    expect(catalog.names).toEqual(before);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    datacenter.failure = undefined;
    datacenter.remove(idOf(9));
    await one.readAll();
    expect(catalog.get(web)).toBeUndefined();
  });

  it('sends again what the catalog did not take', async () => {
    catalog.failure = new Error('The database is busy');
    await expect(one.readAll()).rejects.toThrow('busy');
    catalog.failure = undefined;
    await one.readAll();
    expect(catalog.entities.size).toBe(6);
  });

  it('never lets an older answer overwrite a newer one', async () => {
    let open = () => {};
    datacenter.gate = new Promise(resolve => {
      open = resolve;
    });
    const first = changed(one, ['devices', 9]);
    await new Promise(resolve => setImmediate(resolve));
    datacenter.change(idOf(9), { status: 'failed' });
    datacenter.gate = Promise.resolve();
    const second = changed(one, ['devices', 9]);
    open();
    await Promise.all([first, second]);
    expect(catalog.get(web)?.metadata.tags).toEqual(['failed']);
  });

  it('is right whichever replica hears of a change', async () => {
    const other = await startReplica(datacenter, catalog);
    await one.readAll();
    await other.readAll();
    datacenter.change(idOf(9), { status: 'failed' });
    await changed(other, ['devices', 9]);
    datacenter.change(idOf(9), { status: 'planned' });
    // As it was when this one sent it.
    await changed(one, ['devices', 9]);
    expect(catalog.get(web)?.metadata.tags).toEqual(['planned']);
    datacenter.remove(idOf(9));
    await changed(other, ['devices', 9]);
    await one.readAll();
    expect(catalog.get(web)).toBeUndefined();
  });

  it('takes 40,000 devices page by page', async () => {
    datacenter.pageSize = 500;
    for (let index = 0; index < 40_000; index++) {
      datacenter.objects.push(
        anObject('devices', 1000 + index, {
          name: `n${index}`,
          typeId: idOf(8),
          placeId: idOf(4),
          rackId: idOf(6),
        }),
      );
    }
    await one.readAll();
    expect(catalog.entities.size).toBe(40_006);
    expect(Math.max(...catalog.sizes)).toBeLessThanOrEqual(500);
    expect(datacenter.asked.length).toBeLessThan(100);
    catalog.takeSent();
    await one.readAll();
    expect(catalog.takeSent()).toBe(0);
  }, 60_000);
});
