import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabasePlansStore } from '../../database/DatabasePlansStore';
import { DefaultPlanService } from './DefaultPlanService';
import { WorkOrders } from './WorkOrders';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };
const bob = { ref: 'user:default/bob' };

const pictures = {
  'image/png': Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
  'image/jpeg': Buffer.from('ffd8ffe000104a464946', 'hex'),
  'image/webp': Buffer.from('524946462400000057454250', 'hex'),
};
const png = { content: pictures['image/png'].toString('base64') };

describe.each(databases.eachSupportedId())('WorkOrders on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let plans: DefaultPlanService;
  let orders: WorkOrders;
  let device: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    const store = new DatabasePlansStore(knex);
    plans = new DefaultPlanService({
      store,
      objects: plant.store,
      now: () => plant.now,
      changed: () => {},
      notices: { tell: async () => {} },
    });
    orders = new WorkOrders({
      store,
      now: () => plant.now,
      changed: () => {},
    });
    const room = await plant.room();
    const rack = await plant.rack(room);
    const type = await plant.serverType();
    device = await plant.make('devices', {
      name: 'a',
      typeId: type.id,
      rackId: rack.id,
      position: 1,
    });
  });

  afterEach(() => knex.destroy());

  async function aPlan(approved = true) {
    const { id } = await plans.create({ name: 'Move' }, ann);
    await plans.addSteps(id, [
      {
        action: 'update',
        kind: 'devices',
        id: device.id,
        fields: { position: 3 },
      },
    ]);
    const { revision } = await plans.get(id);
    if (approved) {
      await plans.approve(id, { revision }, ann);
    }
    const step = await stepOf(id);
    return { id, stepId: step.id };
  }

  const stepOf = async (planId: string) => (await plans.steps(planId)).items[0];

  it('keep a step for who is at it, until somebody takes it over', async () => {
    const { id, stepId } = await aPlan();
    await orders.claim(id, stepId, {}, ann);
    await orders.claim(id, stepId, {}, ann);
    expect(await stepOf(id)).toMatchObject({ claimedBy: ann.ref });
    await expect(orders.claim(id, stepId, {}, bob)).rejects.toThrow(
      /user:default\/ann is at step 1/,
    );
    await expect(orders.release(id, stepId, bob)).rejects.toThrow(/is at step/);
    await expect(
      plans.finishStep(id, stepId, { state: 'done' }, bob),
    ).rejects.toThrow(/take it over/);
    expect(
      (await plant.objects.get('devices', device.id)).fields.position,
    ).toBe(1);
    await orders.claim(id, stepId, { takeOver: true }, bob);
    await expect(
      plans.finishStep(id, stepId, { state: 'done' }, ann),
    ).rejects.toThrow(/user:default\/bob is at step 1/);
    await plans.finishStep(id, stepId, { state: 'done' }, bob);
    await expect(orders.claim(id, stepId, {}, bob)).rejects.toThrow(/is done/);
  });

  it('give a step back', async () => {
    const { id, stepId } = await aPlan();
    await orders.claim(id, stepId, {}, ann);
    await orders.release(id, stepId, ann);
    expect((await stepOf(id)).claimedBy).toBeUndefined();
    await orders.claim(id, stepId, {}, bob);
    expect((await stepOf(id)).claimedBy).toBe(bob.ref);
  });

  it('let one of two have it who come at the same moment', async () => {
    const { id, stepId } = await aPlan();
    const both = await Promise.allSettled(
      [ann, bob].map(who => orders.claim(id, stepId, {}, who)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
  });

  it('are none before the plan is approved', async () => {
    const { id, stepId } = await aPlan(false);
    await expect(orders.claim(id, stepId, {}, ann)).rejects.toThrow(/is draft/);
    await expect(orders.addPhoto(id, stepId, png, ann)).rejects.toThrow(
      /is draft/,
    );
  });

  it.each(Object.entries(pictures))(
    'keep a picture: %s',
    async (type, bytes) => {
      const { id, stepId } = await aPlan();
      const content = bytes.toString('base64');
      const photo = await orders.addPhoto(id, stepId, { content }, ann);
      expect(photo).toEqual({
        id: expect.any(String),
        mediaType: type,
        size: bytes.length,
        addedBy: ann.ref,
        addedAt: plant.now.toISOString(),
      });
      expect((await stepOf(id)).photos).toEqual([photo]);
      expect(await orders.photo(id, stepId, photo.id)).toEqual({
        mediaType: type,
        content,
      });
      await expect(
        orders.deletePhoto(id, stepId, photo.id, bob),
      ).rejects.toThrow(/Only user:default\/ann/);
      await expect(orders.photo(id, randomUUID(), photo.id)).rejects.toThrow(
        /No picture/,
      );
      await orders.deletePhoto(id, stepId, photo.id, ann);
      expect((await stepOf(id)).photos).toEqual([]);
    },
  );

  it.each([
    ['a page', '<svg onload="alert(1)">'],
    [
      'a picture that begins later',
      ` ${pictures['image/png'].toString('latin1')}`,
    ],
    ['nothing to speak of', 'x'],
  ])('take no %s for a picture', async (_, text) => {
    const { id, stepId } = await aPlan();
    const content = Buffer.from(text, 'latin1').toString('base64');
    await expect(orders.addPhoto(id, stepId, { content }, ann)).rejects.toThrow(
      /PNG, JPEG and WebP/,
    );
  });

  it('take twenty pictures of a step, and none that is too large', async () => {
    const { id, stepId } = await aPlan();
    for (let index = 0; index < 20; index++) {
      await orders.addPhoto(id, stepId, png, ann);
    }
    await expect(orders.addPhoto(id, stepId, png, ann)).rejects.toThrow(
      /at most 20/,
    );
    const large = Buffer.concat([
      pictures['image/jpeg'],
      Buffer.alloc(5 << 20),
    ]);
    await expect(
      orders.addPhoto(id, stepId, { content: large.toString('base64') }, ann),
    ).rejects.toThrow(/5 MiB/);
  });
});
