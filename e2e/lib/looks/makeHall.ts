import { PortalApi } from '../PortalApi';

const rows = ['A', 'B', 'C'];
const racksPerRow = 12;

interface Change {
  action: 'create';
  kind: string;
  id: string;
  fields: object;
}

/** A room of three rows of racks, more or less full, with what cools it. */
export async function makeHall(
  api: PortalApi,
  name: string,
): Promise<{ hallId: string; rowId: string }> {
  const changes: Change[] = [];
  const make = (kind: string, fields: object): string => {
    const id = crypto.randomUUID();
    changes.push({ action: 'create', kind, id, fields });
    return id;
  };
  const parentId = make('places', { name, level: 'site' });
  const hallId = make('places', {
    name: `${name} 1`,
    level: 'room',
    parentId,
    widthMm: 12_000,
    depthMm: 7800,
  });
  const role = (title: string, color: string) =>
    make('roles', { name: `${name} ${title}`, color });
  const type = (model: string, heightUnits: number, weightKg: number) =>
    make('device-types', {
      manufacturer: 'Example',
      model: `${name} ${model}`,
      heightUnits,
      weightKg,
      ports: [
        { role: 'power-port', name: 'PSU1' },
        { role: 'power-port', name: 'PSU2' },
      ],
    });
  const kinds = [
    { prefix: 'web', typeId: type('Server', 1, 20), units: 1 },
    { prefix: 'gpu', typeId: type('Accelerator', 4, 60), units: 4 },
    { prefix: 'nas', typeId: type('Storage', 2, 30), units: 2 },
  ].map((kind, index) => ({
    ...kind,
    roleId: role(kind.prefix, ['#4c9aff', '#8777d9', '#ffab00'][index]),
  }));
  const network = {
    typeId: type('Switch', 1, 10),
    roleId: role('leaf', '#36b37e'),
  };
  const [rowId] = rows.map((row, index) => {
    const id = make('rows', { name: row, roomId: hallId });
    for (let at = 0; at < racksPerRow; at++) {
      const rack = `${row}${at + 1}`;
      const rackId = make('racks', {
        name: rack,
        roomId: hallId,
        rowId: id,
        xMm: 2100 + at * 600,
        yMm: 1200 + index * 2400,
        rotationDegrees: index % 2 ? 180 : 0,
      });
      make('devices', {
        name: `leaf-${rack}`.toLowerCase(),
        ...network,
        rackId,
        position: 42,
      });
      const { prefix, units, ...own } = kinds[index];
      const count = Math.floor((((at * 5 + index * 3) % 8) * 3 + 20) / units);
      for (let number = 0; number < count; number++) {
        make('devices', {
          name: `${prefix}-${rack}-${number + 1}`.toLowerCase(),
          ...own,
          rackId,
          position: 1 + number * units,
        });
      }
    }
    return id;
  });
  make('room-objects', {
    name: 'CRAC-1',
    roomId: hallId,
    type: 'cooling-unit',
    coolingCapacityWatts: 60_000,
    xMm: 0,
    yMm: 3600,
    widthMm: 900,
    depthMm: 1800,
  });
  make('room-objects', {
    name: 'Aisle 1',
    roomId: hallId,
    type: 'containment',
    aisle: 'cold',
    xMm: 2100,
    yMm: 2400,
    widthMm: racksPerRow * 600,
    depthMm: 1200,
  });
  await api.post('/api/datacenter/changes', { changes });
  return { hallId, rowId };
}
