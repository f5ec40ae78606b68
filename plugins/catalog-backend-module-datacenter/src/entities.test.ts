import {
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  SchemaValidEntityPolicy,
} from '@backstage/catalog-model';
import { resourceTypes } from '@rackstage/plugin-catalog-backend-module-infrastructure';
import {
  deviceStatuses,
  placeStatuses,
  rackStatuses,
} from '@rackstage/plugin-datacenter-common';
import fc from 'fast-check';
import { anObject, idOf } from './__testUtils__/objects';
import { DeviceEntityType } from './deviceEntityType';
import { deviceEntity, placeEntity, rackEntity } from './entities';

const options = {
  baseUrl: 'https://portal.example',
  owner: 'group:default/operators',
};

const policy = EntityPolicies.allOf([
  new DefaultNamespaceEntityPolicy(),
  new SchemaValidEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

const server = anObject('devices', 9, {
  name: 'web-1',
  placeId: idOf(4),
  rackId: idOf(6),
  position: 12.5,
  status: 'active',
  serial: 'S3CR3T',
  assetTag: 'A-1',
  managementAddress: '10.0.0.9',
  notes: 'Key under the mat',
});
const titles = { [idOf(4)]: 'Room A', [idOf(5)]: 'Row 1', [idOf(6)]: 'R1' };
const facts = {
  type: 'server' as const,
  product: 'Dell R650',
  locatedIn: `resource:default/rack-${idOf(6)}`,
};

describe('deviceEntity', () => {
  it('tells what it is, where it stands, whose it is and the page it comes from', () => {
    const page = `https://portal.example/datacenter/devices/devices/${idOf(9)}`;
    expect(deviceEntity(server, titles, facts, options)).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: `device-${idOf(9)}`,
        title: 'web-1',
        description: 'Dell R650 · Room A · R1 · U12.5',
        annotations: {
          'rackstage.io/datacenter-object-id': idOf(9),
          'rackstage.io/datacenter-object-kind': 'devices',
          'backstage.io/managed-by-location': `url:${page}`,
          'backstage.io/managed-by-origin-location': `url:${page}`,
        },
        tags: ['active'],
        links: [{ url: page, title: 'web-1' }],
      },
      spec: {
        type: 'server',
        owner: 'group:default/operators',
        locatedIn: `resource:default/rack-${idOf(6)}`,
      },
    });
  });

  it('keeps to itself what only readers of the data center may know', () => {
    const text = JSON.stringify(deviceEntity(server, titles, facts, options));
    for (const field of ['serial', 'assetTag', 'managementAddress', 'notes']) {
      expect(text).not.toContain(String(server.fields[field]));
    }
  });

  it('has the owner of the device where there is one', () => {
    const own = anObject('devices', 9, {
      name: 'web-1',
      owner: 'group:default/web',
    });
    expect(deviceEntity(own, titles, facts, options).spec?.owner).toBe(
      'group:default/web',
    );
  });
});

describe('entities of the data center', () => {
  it('keep their names when objects are renamed or moved', () => {
    const nameOf = (name: string, roomId: string) =>
      rackEntity(
        anObject('racks', 6, { name, roomId, heightUnits: 42 }),
        titles,
        undefined,
        options,
      ).metadata.name;
    expect(nameOf('R1', idOf(4))).toBe(nameOf('렉 2', idOf(5)));
  });

  it('state only relations that their types have', () => {
    const types: DeviceEntityType[] = [
      'server',
      'switch',
      'pdu',
      'storage',
      'device',
    ];
    for (const type of [...types, 'rack', 'room', 'site']) {
      expect(resourceTypes[type].relations).toContain('locatedIn');
    }
  });

  it('are entities that the catalog takes, whatever people call things', async () => {
    const name = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
    const optional = fc.option(name, { nil: undefined });
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        name,
        optional,
        fc.constantFrom(...deviceStatuses, undefined),
        fc.constantFrom(...rackStatuses, undefined),
        fc.constantFrom(...placeStatuses, undefined),
        async (id, called, other, status, rackStatus, placeStatus) => {
          const names = other === undefined ? {} : { [idOf(4)]: other };
          const place = anObject('places', 4, {
            name: called,
            level: 'room',
            address: other,
            status: placeStatus,
          });
          const rack = anObject('racks', 6, {
            name: called,
            roomId: idOf(4),
            heightUnits: 42,
            status: rackStatus,
          });
          const device = anObject('devices', 9, { name: called, status });
          const locatedIn = `resource:default/rack-${id}`;
          for (const entity of [
            placeEntity({ ...place, id }, undefined, options),
            rackEntity({ ...rack, id }, names, locatedIn, options),
            deviceEntity(
              { ...device, id },
              names,
              { ...facts, locatedIn },
              options,
            ),
          ]) {
            expect(await policy.enforce(entity)).toBeDefined();
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('have names that differ as soon as the objects do', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 20 }),
        ids => {
          const object = anObject('racks', 1, { name: 'same' });
          const names = ids.flatMap(id => [
            rackEntity({ ...object, id }, {}, undefined, options).metadata.name,
            deviceEntity({ ...object, id }, {}, facts, options).metadata.name,
            placeEntity({ ...object, id }, undefined, options).metadata.name,
          ]);
          expect(new Set(names).size).toBe(ids.length * 3);
        },
      ),
    );
  });
});
