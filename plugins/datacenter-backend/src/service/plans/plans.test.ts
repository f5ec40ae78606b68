import { ConflictError, InputError } from '@backstage/errors';
import {
  DatacenterObject,
  FieldValues,
  ObjectChange,
} from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabasePlansStore } from '../../database/DatabasePlansStore';
import { DefaultPlanService } from './DefaultPlanService';
import { PlannedViews } from './PlannedViews';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };
const bob = { ref: 'user:default/bob' };

describe.each(databases.eachSupportedId())('plans on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let plans: DefaultPlanService;
  let planned: PlannedViews;
  let told: string[][];
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let type: DatacenterObject;

  beforeEach(async () => {
    told = [];
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const store = new DatabasePlansStore(knex);
    plans = new DefaultPlanService({
      store,
      objects: plant.store,
      now: () => plant.now,
      changed: ids => void plant.changed.push(...ids),
      notices: {
        tell: async (plan, news, by) => void told.push([plan.name, news, by]),
      },
    });
    planned = new PlannedViews(store);
    room = await plant.room();
    rack = await plant.rack(room, { heightUnits: 10, maxWeightKg: 45 });
    type = await plant.serverType();
  });

  afterEach(() => knex.destroy());

  const server = (name: string, position: number, more: FieldValues = {}) =>
    plant.make('devices', {
      name,
      typeId: type.id,
      rackId: rack.id,
      position,
      ...more,
    });
  const creation = (name: string, position: number, id = randomUUID()) =>
    ({
      action: 'create',
      kind: 'devices',
      id,
      fields: { name, typeId: type.id, rackId: rack.id, position },
    }) satisfies ObjectChange;
  const move = (device: DatacenterObject, position: number): ObjectChange => ({
    action: 'update',
    kind: 'devices',
    id: device.id,
    fields: { position },
  });
  const planOf = async (...changes: ObjectChange[]) => {
    const plan = await plans.create({ name: 'Move' }, ann);
    await plans.addSteps(plan.id, changes);
    return plan;
  };
  const approve = async (id: string) => {
    const { revision } = await plans.get(id);
    return plans.approve(id, { revision }, ann);
  };
  const codes = async (id: string) =>
    (await plans.check(id)).items.map(({ code }) => code);
  const names = async (planId: string) => {
    const [{ devices }] = await planned.see(planId, ({ elevation }) =>
      elevation.elevations([rack.id]),
    );
    return devices.map(({ name, position }) => `${name} ${position}`);
  };

  it('show what will be, and change nothing', async () => {
    const a = await server('a', 1);
    const old = await server('old', 5);
    const id = randomUUID();
    const plan = await planOf(move(a, 3), creation('new', 1, id), {
      action: 'delete',
      kind: 'devices',
      id: old.id,
    });
    expect(await names(plan.id)).toEqual(['a 3', 'new 1']);
    expect(
      (await plant.all('devices')).map(({ fields }) => fields.name),
    ).toEqual(['a', 'old']);
    expect(await codes(plan.id)).toEqual([]);
    const { items } = await plans.steps(plan.id);
    expect(
      items.map(({ number, title, before, conflict }) => [
        number,
        title,
        before.position,
        conflict,
      ]),
    ).toEqual([
      [1, 'a', 1, false],
      [2, 'new', undefined, false],
      [3, 'old', 5, false],
    ]);
  });

  it('say which step cannot be made, and still make the others', async () => {
    await server('a', 1);
    const plan = await planOf(creation('b', 1), creation('c', 2));
    const { items } = await plans.check(plan.id);
    const steps = await plans.steps(plan.id);
    expect(items).toMatchObject([
      {
        code: 'refused',
        severity: 'error',
        stepId: steps.items[0].id,
        title: 'b',
      },
    ]);
    expect(await names(plan.id)).toEqual(['c 2', 'a 1']);
    await expect(approve(plan.id)).rejects.toThrow(/cannot be carried out/);
  });

  it('refuse what names nothing, or does not fit its kind', async () => {
    const plan = await plans.create({ name: 'x' }, ann);
    const { id } = plan;
    await expect(
      plans.addSteps(id, [
        { action: 'delete', kind: 'racks', id: randomUUID() },
      ]),
    ).rejects.toThrow(InputError);
    await expect(
      plans.addSteps(id, [
        { action: 'create', kind: 'racks', fields: { name: 1 } },
      ]),
    ).rejects.toThrow(InputError);
    expect((await plans.get(id)).stepCount).toBe(0);
  });

  it('find what is too heavy', async () => {
    await server('a', 1);
    await server('b', 2);
    const plan = await planOf(creation('c', 3));
    expect((await plans.check(plan.id)).items).toMatchObject([
      { code: 'rack-too-heavy', value: 60, limit: 45 },
    ]);
  });

  it('find feeds that carry too much when the other side is lost', async () => {
    const panel = await plant.make('panels', { name: 'P', placeId: room.id });
    const feed = async (name: string, side: string) => {
      const made = await plant.make('feeds', {
        name,
        side,
        panelId: panel.id,
        rackId: rack.id,
        voltage: 100,
        amperage: 8,
      });
      return (await plant.views.all('ports', { feedId: made.id }))[0];
    };
    const [a, b] = [await feed('A', 'A'), await feed('B', 'B')];
    const device = await server('a', 1);
    const [one, other] = [
      await plant.port(device, 'PSU1'),
      await plant.port(device, 'PSU2'),
    ];
    const cable = (from: { id: string }, to: { id: string }): ObjectChange => ({
      action: 'create',
      kind: 'cables',
      fields: { a: [from.id], b: [to.id], type: 'power' },
    });
    const plan = await planOf(cable(a, one), cable(b, other));
    const { items } = await plans.check(plan.id);
    expect(items.map(({ code, title }) => [code, title])).toEqual([
      ['feed-over-at-loss', 'A'],
      ['feed-over-at-loss', 'B'],
    ]);
    const half = await planOf(cable(a, one));
    expect(await codes(half.id)).toEqual(['feed-over-limit', 'one-side-only']);
  });

  it('find cables that do not work, air that blows the wrong way, and zones that are too hot', async () => {
    const row = await plant.make('rows', { name: 'A', roomId: room.id });
    await plant.change(rack, { rowId: row.id, xMm: 0, yMm: 0 });
    const zone = await plant.make('room-objects', {
      name: 'Z',
      roomId: room.id,
      type: 'cooling-zone',
      widthMm: 5000,
      depthMm: 5000,
    });
    await plant.make('room-objects', {
      name: 'CRAC',
      roomId: room.id,
      type: 'cooling-unit',
      zoneId: zone.id,
      coolingCapacityWatts: 1000,
    });
    const copper = await plant.make('device-types', {
      manufacturer: 'X',
      model: 'copper',
      heightUnits: 1,
      airflow: 'rear-to-front',
      typicalDrawWatts: 600,
      ports: [{ role: 'interface', name: 'p', type: '10gbase-t' }],
    });
    const a = await server('a', 1);
    const id = randomUUID();
    const b = await server('b', 2, { typeId: copper.id });
    const plan = await planOf(
      {
        ...creation('c', 4, id),
        fields: { ...creation('c', 4).fields, typeId: copper.id },
      },
      {
        action: 'create',
        kind: 'cables',
        fields: {
          a: [(await plant.port(a, 'eth0')).id],
          b: [(await plant.port(b, 'p')).id],
          type: 'cat6',
          lengthMetres: 120,
        },
      },
    );
    const found = await codes(plan.id);
    expect(found).toEqual(
      expect.arrayContaining([
        'airflow-conflict',
        'zone-too-hot',
        'cable-too-long',
      ]),
    );
  });

  it('are approved as they were looked at, and once', async () => {
    const a = await server('a', 1);
    const plan = await planOf(move(a, 3));
    const { revision } = await plans.get(plan.id);
    await plans.addSteps(plan.id, [creation('new', 1)]);
    await expect(plans.approve(plan.id, { revision }, ann)).rejects.toThrow(
      /changed since its revision/,
    );
    const now = { revision: revision + 1 };
    const approved = await plans.approve(plan.id, now, ann);
    expect(approved).toMatchObject({ state: 'approved', approvedBy: ann.ref });
    // Who did not hear the answer asks again.
    expect(await plans.approve(plan.id, now, ann)).toEqual(approved);
    await expect(plans.approve(plan.id, now, bob)).rejects.toThrow(
      /approved already/,
    );
  });

  it('are carried out step by step, each by one person', async () => {
    const a = await server('a', 1);
    const plan = await planOf(move(a, 3), creation('new', 1));
    const { items } = await plans.steps(plan.id);
    await expect(
      plans.finishStep(plan.id, items[0].id, { state: 'done' }, bob),
    ).rejects.toThrow(/is draft/);
    await approve(plan.id);
    const both = await Promise.allSettled([
      plans.finishStep(plan.id, items[0].id, { state: 'done' }, ann),
      plans.finishStep(plan.id, items[0].id, { state: 'done' }, bob),
    ]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await plans.get(plan.id)).state).toBe('in-progress');
    const moved = await plant.objects.get('devices', a.id);
    expect(moved.fields.position).toBe(3);
    await plans.finishStep(
      plan.id,
      items[1].id,
      { state: 'impossible', reason: 'No rails' },
      bob,
    );
    expect(await plans.get(plan.id)).toMatchObject({
      state: 'done',
      doneCount: 1,
      impossibleCount: 1,
    });
    expect(told).toEqual([
      ['Move', 'approved', ann.ref],
      ['Move', 'impossible', bob.ref],
      ['Move', 'done', bob.ref],
    ]);
    expect((await plant.all('devices')).length).toBe(1);
    const history = await plant.objects.history('devices', a.id, { limit: 9 });
    expect(history.items.map(({ reason }) => reason)).toContain('Move #1');
    await expect(plans.delete(plan.id)).rejects.toThrow(ConflictError);
  });

  it('are carried out by several people at once, each step once', async () => {
    await plant.change(rack, { maxWeightKg: 500 });
    const plan = await planOf(
      ...[1, 2, 3, 4].map(position => creation(`s${position}`, position)),
    );
    await approve(plan.id);
    const { items } = await plans.steps(plan.id);
    const done = { state: 'done' } as const;
    await Promise.all(
      items.map(({ id }, index) =>
        plans.finishStep(plan.id, id, done, index % 2 ? ann : bob),
      ),
    );
    expect(await plans.get(plan.id)).toMatchObject({
      state: 'done',
      doneCount: 4,
    });
    // Who did not get the answer says it again; somebody else is told.
    const again = await plans.finishStep(plan.id, items[0].id, done, bob);
    expect(again).toMatchObject({ state: 'done', doneBy: bob.ref });
    await expect(
      plans.finishStep(plan.id, items[0].id, done, ann),
    ).rejects.toThrow(/is done/);
    expect(told.filter(([, news]) => news === 'done')).toHaveLength(1);
  });

  it('notice what was changed meanwhile, and go on from the present once that is said', async () => {
    const a = await server('a', 1);
    const b = await server('b', 5);
    const plan = await planOf(move(a, 3), move(b, 6));
    await approve(plan.id);
    await plant.change(b, { serial: 'S1' });
    await plant.change(a, { position: 8 });
    expect(await codes(plan.id)).toEqual(['changed-meanwhile']);
    const { items } = await plans.steps(plan.id);
    expect(items.map(({ conflict }) => conflict)).toEqual([true, false]);
    await expect(
      plans.finishStep(plan.id, items[0].id, { state: 'done' }, ann),
    ).rejects.toThrow(/changed after the plan was made/);
    expect((await plans.get(plan.id)).doneCount).toBe(0);
    const { revision } = await plans.get(plan.id);
    const rebased = await plans.rebase(plan.id);
    expect((await plans.get(plan.id)).revision).toBe(revision + 1);
    expect(rebased.items[0]).toMatchObject({
      conflict: false,
      before: { position: 8 },
    });
    await plans.finishStep(plan.id, items[0].id, { state: 'done' }, ann);
    expect(await names(plan.id)).toEqual(['b 6', 'a 3']);
  });

  it('are listed by what was changed last, found, and removed with their steps', async () => {
    const first = await planOf(creation('a', 1));
    plant.now = new Date('2026-12-02T00:00:00.000Z');
    const second = await plans.create({ name: '이전 계획' }, ann);
    const { items } = await plans.list({ limit: 10 });
    expect(items.map(({ id, stepCount }) => [id, stepCount])).toEqual([
      [second.id, 0],
      [first.id, 1],
    ]);
    const found = await plans.list({
      limit: 10,
      search: '이전',
      states: ['draft'],
    });
    expect(found.items.map(({ id }) => id)).toEqual([second.id]);
    await plans.update(second.id, { revision: 1, description: 'x' });
    await expect(
      plans.update(second.id, { revision: 1, name: 'y' }),
    ).rejects.toThrow(ConflictError);
    await plans.delete(first.id);
    expect(await knex('plan_steps')).toEqual([]);
  });
});
