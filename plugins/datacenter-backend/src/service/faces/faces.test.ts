import { createTestDatabases } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { DatabaseFaceImagesStore } from '../../database/DatabaseFaceImagesStore';
import { createViews } from '../views';
import { FaceImageService } from './FaceImageService';

const databases = createTestDatabases();

const base64 = (text: string) => Buffer.from(text).toString('base64');

const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const drawing = base64('<svg xmlns="http://www.w3.org/2000/svg"/>');
const hostile = base64(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);

describe.each(databases.eachSupportedId())('faces on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let faces: FaceImageService;
  let typeId: string;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    faces = new FaceImageService({
      store: new DatabaseFaceImagesStore(knex),
      objects: plant.store,
      now: () => plant.now,
      changed: ids => void plant.changed.push(...ids),
    });
    typeId = (await plant.serverType()).id;
    plant.changed.length = 0;
  });

  afterEach(() => knex.destroy());

  it('keep an image as it came, and tell of it', async () => {
    const put = await faces.put(typeId, 'front', { data: png });
    expect(put).toEqual({
      face: 'front',
      type: 'image/png',
      size: Buffer.from(png, 'base64').length,
      width: 1,
      height: 1,
      version: expect.stringMatching(/^[0-9a-f]{32}$/),
      updatedAt: plant.now.toISOString(),
    });
    expect(await faces.list(typeId)).toEqual([put]);
    expect(await faces.get(typeId, 'front')).toEqual({
      type: 'image/png',
      data: png,
      width: 1,
      height: 1,
      version: put.version,
    });
    expect(plant.changed).toEqual([{ kind: 'device-types', id: typeId }]);
  });

  it('have another version with another image, and the same one with the same', async () => {
    const first = await faces.put(typeId, 'front', { data: png });
    const again = await faces.put(typeId, 'front', { data: png });
    expect(again.version).toBe(first.version);
    const other = await faces.put(typeId, 'front', { data: drawing });
    expect(other.version).not.toBe(first.version);
    const { width, height, ...kept } = await faces.get(typeId, 'front');
    expect([width, height]).toEqual([undefined, undefined]);
    expect(kept).toEqual({
      type: 'image/svg+xml',
      data: drawing,
      version: other.version,
    });
  });

  it('refuse what is no image or more than one, and keep the one before', async () => {
    const { version } = await faces.put(typeId, 'rear', { data: png });
    plant.changed.length = 0;
    for (const [data, reason] of [
      [hostile, /SVG has the element script/],
      [base64('hello'), /none of PNG/],
    ] as const) {
      const refused = faces.put(typeId, 'rear', { data });
      await expect(refused).rejects.toMatchObject({
        name: 'InputError',
        message: expect.stringMatching(reason),
      });
    }
    expect(await faces.list(typeId)).toMatchObject([{ face: 'rear', version }]);
    expect(plant.changed).toEqual([]);
  });

  it('lose an image once, and all with their type', async () => {
    await faces.put(typeId, 'front', { data: png });
    await faces.put(typeId, 'rear', { data: png });
    await faces.delete(typeId, 'front');
    await expect(faces.delete(typeId, 'front')).rejects.toThrow(
      /No image of the front/,
    );
    await expect(faces.get(typeId, 'front')).rejects.toThrow(
      expect.objectContaining({ name: 'NotFoundError' }),
    );
    expect(await faces.list(typeId)).toMatchObject([{ face: 'rear' }]);
    await plant.objects.delete('device-types', typeId, { ref: 'user:x/y' });
    expect(await knex('face_images')).toEqual([]);
  });

  it('are of device types that there are', async () => {
    const missing = expect.objectContaining({ name: 'NotFoundError' });
    const id = randomUUID();
    await expect(faces.list(id)).rejects.toThrow(missing);
    await expect(faces.put(id, 'front', { data: png })).rejects.toThrow(
      missing,
    );
    // It went while the image was looked at.
    const store = new DatabaseFaceImagesStore(knex);
    const image = {
      deviceTypeId: id,
      face: 'front' as const,
      mediaType: 'image/png',
      size: 1,
      version: 'v',
      updatedAt: plant.now.toISOString(),
    };
    await expect(store.put(image, Buffer.from('x'))).rejects.toThrow(missing);
  });

  it('are named by elevations, with their versions', async () => {
    const { version } = await faces.put(typeId, 'rear', { data: png });
    const bare = await plant.serverType({ model: 'bare' });
    const rack = await plant.rack(await plant.room());
    const place = (name: string, position: number, type: string) =>
      plant.make('devices', { name, position, typeId: type, rackId: rack.id });
    await place('a', 2, typeId);
    await place('b', 1, bare.id);
    const { elevation } = createViews(plant.views, plant.store);
    const [{ devices }] = JSON.parse(
      JSON.stringify(await elevation.elevations([rack.id])),
    );
    expect(devices).toMatchObject([{ name: 'a', rearImage: version }, {}]);
    expect(devices[0]).not.toHaveProperty('frontImage');
    expect(devices[1]).not.toHaveProperty('rearImage');
  });
});
