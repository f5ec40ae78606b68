import { NetboxStub, smallNetbox, startNetboxStub } from '@rackstage/test-kit';
import { clientOf, importAll, referencesIn } from './__testUtils__/importAll';
import { readNetbox } from './readNetbox';
import { ImportBatch } from './types';

const itemsOf = (batches: ImportBatch[]) =>
  new Map(
    batches.flatMap(({ items }) => items.map(item => [item.sourceId, item])),
  );

describe('readNetbox over a small NetBox of edge cases', () => {
  let stub: NetboxStub;
  let batches: ImportBatch[];
  let items: ReturnType<typeof itemsOf>;

  beforeAll(async () => {
    stub = await startNetboxStub({ dump: smallNetbox() });
    batches = await importAll(stub);
    items = itemsOf(batches);
  });

  afterAll(async () => {
    await stub.close();
  });

  const fieldsOf = (sourceId: string) => items.get(sourceId)?.fields;

  it('makes a tree of places, parents first', () => {
    expect(
      batches
        .filter(({ kind }) => kind === 'places')
        .flatMap(batch => batch.items)
        .map(({ sourceId, fields }) => [
          sourceId,
          fields.level,
          fields.parentId,
        ]),
    ).toEqual([
      ['dcim.region:1', 'region', null],
      ['dcim.region:2', 'region', { source: 'dcim.region:1' }],
      ['dcim.sitegroup:1', 'region', null],
      ['dcim.site:1', 'site', { source: 'dcim.region:2' }],
      ['dcim.location:1', 'building', { source: 'dcim.site:1' }],
      ['dcim.location:2', 'floor', { source: 'dcim.location:1' }],
      ['dcim.location:3', 'room', { source: 'dcim.location:2' }],
    ]);
    expect(fieldsOf('dcim.site:1')).toMatchObject({
      status: 'planned',
      code: 'GS-1',
      latitude: 37.478912,
    });
    expect(items.get('dcim.site:1')?.note).toBe(
      "Site group 'Owned' is not kept, as the site is in a region. Tenant 'Platform' is not kept",
    );
  });

  it('keeps roles of racks and of devices apart', () => {
    expect(fieldsOf('dcim.rackrole:1')).toMatchObject({
      name: 'Storage',
      color: '#00bcd4',
    });
    expect(fieldsOf('dcim.devicerole:1')?.name).toBe('Storage (devices)');
  });

  it('turns inches and pounds into ours', () => {
    expect(fieldsOf('dcim.rack:1')).toMatchObject({
      roomId: { source: 'dcim.location:3' },
      descendingUnits: true,
      railWidthInches: '19',
      outerWidthMm: 610,
      outerDepthMm: 1067,
      mountingDepthMm: 750,
      weightKg: 90.72,
      maxWeightKg: 907.18,
    });
    expect(fieldsOf('dcim.moduletype:1')?.weightKg).toBe(0.45);
  });

  it('makes one reservation of every run of units', () => {
    expect(
      batches
        .find(({ kind }) => kind === 'reservations')
        ?.items.map(({ sourceId, fields }) => [
          sourceId,
          fields.position,
          fields.heightUnits,
        ]),
    ).toEqual([
      ['dcim.rackreservation:1/10', 10, 3],
      ['dcim.rackreservation:1/20', 20, 1],
    ]);
  });

  it('gives types the templates of their ports and bays', () => {
    expect(fieldsOf('dcim.devicetype:1')).toMatchObject({
      manufacturer: 'Acme',
      heightUnits: 0.5,
      fullDepth: false,
      ports: [
        {
          role: 'power-port',
          name: 'PSU',
          type: 'iec-60320-c14',
          maxDrawWatts: 90,
          allocatedDrawWatts: 60,
        },
        {
          role: 'power-outlet',
          name: 'Out',
          type: 'iec-60320-c13',
          powerPort: 'PSU',
          leg: 'B',
        },
      ],
    });
    expect(fieldsOf('dcim.devicetype:2')?.ports).toEqual([
      { role: 'rear-port', name: 'Trunk', type: 'mpo', positions: 2 },
      ...[1, 2].map(rearPosition => ({
        role: 'front-port',
        name: `F${rearPosition}`,
        type: 'lc',
        rearPort: 'Trunk',
        rearPosition,
      })),
    ]);
    expect(fieldsOf('dcim.devicetype:3')?.bays).toEqual([
      { role: 'device', name: 'Bay 1' },
      { role: 'module', name: 'Slot 1', position: '1' },
    ]);
    expect(fieldsOf('dcim.moduletype:1')?.ports).toEqual([
      { role: 'interface', name: 'xe-{module}/0', type: '10gbase-x-sfpp' },
    ]);
  });

  it('places devices in half units, and blades in their bays after those', () => {
    expect(fieldsOf('dcim.device:1')).toMatchObject({
      name: 'Half (1)',
      rackId: { source: 'dcim.rack:1' },
      position: 5.5,
      face: 'rear',
      managementAddress: '10.0.0.5',
    });
    expect(fieldsOf('dcim.device:1')).not.toHaveProperty('placeId');
    expect(fieldsOf('dcim.device:4')).toMatchObject({
      bayId: { source: 'dcim.devicebay:1' },
    });
    expect(fieldsOf('dcim.device:4')).not.toHaveProperty('rackId');
    expect(fieldsOf('dcim.devicetype:4')?.fitsBays).toBe(true);
  });

  it('leaves away what is not allowed, and says so', () => {
    expect(fieldsOf('dcim.device:3')).not.toHaveProperty('status');
    expect(items.get('dcim.device:3')?.note).toContain(
      "status: 'broken' is not allowed here",
    );
    expect(items.get('dcim.interface:3')?.note).toContain(
      'on another device of its virtual chassis',
    );
    expect(items.get('circuits.circuit:1')).toMatchObject({
      fields: { commitMbitPerSecond: 2 },
      note: expect.stringContaining('1.544 is rounded to 2'),
    });
  });

  it('maps ports with what is behind them', () => {
    expect(fieldsOf('dcim.frontport:22')).toMatchObject({
      rearPortId: { source: 'dcim.rearport:2' },
      rearPosition: 2,
    });
    expect(fieldsOf('dcim.poweroutlet:1')).toMatchObject({
      powerPortId: { source: 'dcim.powerport:1' },
      leg: 'B',
    });
    expect(fieldsOf('dcim.interface:1')).toMatchObject({
      moduleId: { source: 'dcim.module:1' },
      macAddress: '00:1B:44:11:3A:B7',
      enabled: false,
      lagId: { source: 'dcim.interface:2' },
    });
    expect(fieldsOf('dcim.powerfeed:1')).toMatchObject({
      side: 'B',
      supply: 'dc',
      phase: 'single',
      voltage: 48,
    });
  });

  it('connects ports by cables', () => {
    expect(fieldsOf('dcim.cable:1')).toMatchObject({
      color: '#ffeb3b',
      lengthMetres: 15.24,
      a: [{ source: 'dcim.rearport:2' }],
      b: [{ source: 'dcim.rearport:5' }],
    });
    expect(fieldsOf('dcim.cable:2')).toMatchObject({
      type: null,
      status: 'planned',
      a: [{ source: 'dcim.interface:1' }],
      b: [{ source: 'dcim.frontport:21' }, { source: 'dcim.frontport:22' }],
    });
    expect(fieldsOf('dcim.cable:3')?.a).toEqual([
      { source: 'dcim.powerfeed:1/port' },
    ]);
    expect(fieldsOf('dcim.cable:4')?.a).toEqual([
      { source: 'circuits.circuittermination:1' },
    ]);
  });

  it('tells of everything that it skips, and why', () => {
    expect(
      batches
        .flatMap(({ skipped }) => skipped)
        .map(({ sourceId, reason }) => [sourceId, reason]),
    ).toEqual([
      ['dcim.rackreservation:2', 'no-units'],
      ['dcim.cable:5', 'open-end'],
      ['dcim.cable:6', 'unknown-end'],
      ['dcim.virtualchassis:1', 'virtual-chassis'],
      ['dcim.inventoryitem:1', 'inventory-item'],
      ['circuits.providernetwork:1', 'provider-network'],
      ['wireless.wirelesslink:1', 'wireless-link'],
    ]);
  });

  it('skips what needs something that could not be stored', async () => {
    const known = new Set<string>();
    const skipped: string[] = [];
    for await (const batch of readNetbox({
      client: clientOf(stub),
      known,
      signal: new AbortController().signal,
    })) {
      if (batch.kind === 'racks') {
        known.delete('dcim.rack:1');
      }
      skipped.push(
        ...batch.skipped
          .filter(({ reason }) => reason === 'needs-other')
          .map(({ sourceId }) => sourceId),
      );
    }
    expect(skipped).toEqual(
      expect.arrayContaining([
        'dcim.rackreservation:1/10',
        'dcim.device:3',
        'dcim.device:4',
        'dcim.frontport:21',
        'dcim.interface:1',
      ]),
    );
  });

  it('goes on where it was cut off, in pages of any size', async () => {
    const whole = [...items.values()];
    for (const pageSize of [1, 3]) {
      const client = clientOf(stub, { pageSize });
      const all = await importAll(stub, { client });
      for (const cut of [2, 9, 20, all.length - 1]) {
        const done = all.slice(0, cut).flatMap(batch => batch.items);
        const rest = await importAll(stub, {
          client,
          from: all[cut - 1].next,
          known: new Set(done.map(({ sourceId }) => sourceId)),
        });
        expect([...done, ...rest.flatMap(batch => batch.items)]).toEqual(whole);
      }
    }
  });

  it('goes on after an object that is not as NetBox should have it', async () => {
    const broken = await startNetboxStub({
      dump: smallNetbox().map(row =>
        row.model === 'dcim.rack'
          ? { ...row, fields: { ...row.fields, width: null } }
          : row,
      ),
    });
    const skipped = (await importAll(broken)).flatMap(batch => batch.skipped);
    await broken.close();
    expect(skipped).toContainEqual(
      expect.objectContaining({
        sourceId: 'dcim.rack:1',
        reason: 'malformed',
      }),
    );
  });

  it('refers to nothing that is not there before', () => {
    const seen = new Set<string>();
    for (const batch of batches) {
      batch.items.forEach(({ sourceId }) => seen.add(sourceId));
      for (const { fields } of batch.items) {
        expect(referencesIn(fields).filter(id => !seen.has(id))).toEqual([]);
      }
    }
  });
});
