import { RackFace } from '@rackstage/plugin-datacenter-common';

/** What a device type looks like from one side. */
export interface FaceImageRecord {
  deviceTypeId: string;
  face: RackFace;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** In pixels; an SVG may say none. */
  width?: number;
  height?: number;
  /** Another one for other content. */
  version: string;
  updatedAt: string;
}

export interface FaceImagesStore {
  /** Without what is in them, the front first. */
  list(deviceTypeId: string): Promise<FaceImageRecord[]>;
  get(
    deviceTypeId: string,
    face: RackFace,
  ): Promise<(FaceImageRecord & { content: Buffer }) | undefined>;
  /** Takes the place of the one that is there. @throws NotFoundError when the device type is not there */
  put(image: FaceImageRecord, content: Buffer): Promise<void>;
  /** @returns whether there was one */
  delete(deviceTypeId: string, face: RackFace): Promise<boolean>;
}
