import { NotFoundError } from '@backstage/errors';
import { RackFace } from '@rackstage/plugin-datacenter-common';
import {
  Columns,
  fromRow,
  isForeignKeyViolation,
  plain,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { FaceImageRecord, FaceImagesStore } from './FaceImagesStore';

const table = 'face_images';

const columns: Columns<FaceImageRecord> = {
  deviceTypeId: plain('device_type_id'),
  face: plain('face'),
  mediaType: plain('media_type'),
  size: plain('size'),
  width: plain('width'),
  height: plain('height'),
  version: plain('version'),
  updatedAt: plain('updated_at'),
};

export class DatabaseFaceImagesStore implements FaceImagesStore {
  constructor(private readonly knex: Knex) {}

  async list(deviceTypeId: string): Promise<FaceImageRecord[]> {
    const rows = await this.knex(table)
      .where({ device_type_id: deviceTypeId })
      .orderBy('face')
      .select(Object.values(columns).map(({ name }) => name));
    return rows.map(row => fromRow(columns, row));
  }

  async get(deviceTypeId: string, face: RackFace) {
    const row = await this.knex(table)
      .where({ device_type_id: deviceTypeId, face })
      .first();
    return row && { ...fromRow(columns, row), content: row.content };
  }

  async put(image: FaceImageRecord, content: Buffer): Promise<void> {
    try {
      await this.knex(table)
        .insert({
          // What the one before said of its size goes with it.
          width: null,
          height: null,
          ...toRow(columns, image),
          content,
        })
        .onConflict(['device_type_id', 'face'])
        .merge();
    } catch (error) {
      if (isForeignKeyViolation(error)) {
        throw new NotFoundError(
          `No device-types with id ${image.deviceTypeId}`,
        );
      }
      throw error;
    }
  }

  async delete(deviceTypeId: string, face: RackFace): Promise<boolean> {
    const count = await this.knex(table)
      .where({ device_type_id: deviceTypeId, face })
      .delete();
    return count > 0;
  }
}
