import { NotFoundError } from '@backstage/errors';
import {
  FaceImage,
  FaceImageContent,
  NewFaceImage,
  ObjectKindName,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { createHash } from 'node:crypto';
import {
  FaceImageRecord,
  FaceImagesStore,
} from '../../database/FaceImagesStore';
import { ObjectsReader } from '../../database/ObjectsStore';
import { checkFaceImage } from '../../imports/faces/checkFaceImage';

export interface FaceImageServiceOptions {
  store: FaceImagesStore;
  objects: ObjectsReader;
  now: () => Date;
  changed: (ids: { kind: ObjectKindName; id: string }[]) => void;
}

/** What device types look like from the front and from the rear. */
export class FaceImageService {
  constructor(private readonly options: FaceImageServiceOptions) {}

  /** @throws NotFoundError when the device type is not there */
  async list(deviceTypeId: string): Promise<FaceImage[]> {
    await this.requireType(deviceTypeId);
    const images = await this.options.store.list(deviceTypeId);
    return images.map(viewOf);
  }

  /**
   * As data in JSON: a browser never shows it as a page of this portal.
   *
   * @throws NotFoundError
   */
  async get(deviceTypeId: string, face: RackFace): Promise<FaceImageContent> {
    const image = await this.options.store.get(deviceTypeId, face);
    if (!image) {
      throw noImage(deviceTypeId, face);
    }
    const { mediaType, content, width, height, version } = image;
    return {
      type: mediaType,
      data: content.toString('base64'),
      width,
      height,
      version,
    };
  }

  /** @throws NotFoundError, or InputError with the reason when it is no image that may be shown */
  async put(
    deviceTypeId: string,
    face: RackFace,
    { data }: NewFaceImage,
  ): Promise<FaceImage> {
    await this.requireType(deviceTypeId);
    const content = Buffer.from(data, 'base64');
    const { type, width, height } = checkFaceImage(content);
    const image: FaceImageRecord = {
      deviceTypeId,
      face,
      mediaType: type,
      size: content.length,
      width,
      height,
      version: createHash('sha256').update(content).digest('hex').slice(0, 32),
      updatedAt: this.options.now().toISOString(),
    };
    await this.options.store.put(image, content);
    this.changed(deviceTypeId);
    return viewOf(image);
  }

  /** @throws NotFoundError */
  async delete(deviceTypeId: string, face: RackFace): Promise<void> {
    if (!(await this.options.store.delete(deviceTypeId, face))) {
      throw noImage(deviceTypeId, face);
    }
    this.changed(deviceTypeId);
  }

  private async requireType(id: string): Promise<void> {
    const { objects } = this.options;
    const [type] = await objects.getMany('device-types', [id]);
    if (!type) {
      throw new NotFoundError(`No device-types with id ${id}`);
    }
  }

  private changed(id: string): void {
    this.options.changed([{ kind: 'device-types', id }]);
  }
}

const noImage = (id: string, face: RackFace) =>
  new NotFoundError(`No image of the ${face} of device type ${id}`);

const viewOf = ({
  deviceTypeId: _,
  mediaType,
  ...image
}: FaceImageRecord): FaceImage => ({ type: mediaType, ...image });
