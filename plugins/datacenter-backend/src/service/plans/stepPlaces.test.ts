import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { StepRecord } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { stepPlaces } from './stepPlaces';

const there: ObjectRecord[] = [];
const add = (kind: ObjectKindName, id: string, fields: object) =>
  there.push({
    kind,
    id,
    fields: { name: id, ...fields },
  } as unknown as ObjectRecord);
add('places', 'room', {});
add('racks', 'r1', { roomId: 'room' });
add('racks', 'r2', { roomId: 'room' });
add('devices', 'd1', { rackId: 'r1' });
add('devices', 'blade', { parentId: 'd1' });
add('ports', 'p1', { deviceId: 'd1' });

const objects = {
  getMany: async (kind: ObjectKindName, ids: string[]) =>
    there.filter(one => one.kind === kind && ids.includes(one.id)),
};

const step = (
  kind: ObjectKindName,
  objectId: string,
  fields: object,
  before: object = {},
) =>
  ({
    id: `#${objectId}`,
    kind,
    objectId,
    title: objectId,
    fields,
    before,
  }) as StepRecord;

const placesOf = async (...steps: StepRecord[]) => {
  const present = new Map(there.map(record => [record.id, record]));
  const found = await stepPlaces(steps, present, objects);
  return steps.map(({ id }) => found.get(id)!);
};

describe('stepPlaces', () => {
  it('names the rack of a device that is moved inside it, and both of one that leaves', async () => {
    const [inside] = await placesOf(
      step('devices', 'd1', { position: 3 }, { position: 1 }),
    );
    expect(inside).toEqual({
      place: 'room / r1',
      near: ['d1', 'r1', 'room'],
    });
    const [away] = await placesOf(
      step('devices', 'd1', { rackId: 'r2' }, { rackId: 'r1' }),
    );
    expect(away.place).toBe('room / r1, r2');
  });

  it('finds both ends of a cable, at what is only planned too', async () => {
    const [, , cable] = await placesOf(
      step('devices', 'new', { rackId: 'r2' }),
      step('ports', 'p2', { deviceId: 'new' }),
      step('cables', 'c', { a: ['p1'], b: ['p2'] }),
    );
    expect(cable.place).toBe('room / r1, r2');
    expect(cable.near).toEqual(
      expect.arrayContaining(['c', 'p1', 'p2', 'd1', 'new', 'r1', 'r2']),
    );
  });

  it('goes through the device that another one is in', async () => {
    const [blade] = await placesOf(step('devices', 'blade', { name: 'x' }));
    expect(blade.place).toBe('room / r1');
  });

  it('says nothing of what stands nowhere', async () => {
    const [type] = await placesOf(step('device-types', 't', { model: 'x' }));
    expect(type).toEqual({ near: ['t'] });
  });
});
