import { RackFace } from '../racks';

/** Which device type and face a file is an image of, by its name. */
export interface FaceFile {
  slug: string;
  face: RackFace;
  /** The folder that it is in. */
  manufacturer?: string;
}

/**
 * Reads names as the community library has them,
 * `elevation-images/Dell/dell-poweredge-r650.front.png`, with folders or without.
 *
 * @returns undefined for a name of another form
 * @see https://github.com/netbox-community/devicetype-library
 */
export function faceFileOf(path: string): FaceFile | undefined {
  const folders = path.normalize('NFC').split('/');
  const name = folders.pop()!;
  const [, slug, face] =
    /^(.+)\.(front|rear)\.(?:png|jpe?g|webp|svg)$/i.exec(name) ?? [];
  if (slug === undefined) {
    return undefined;
  }
  const manufacturer = folders.pop();
  return {
    slug: slug.toLowerCase(),
    face: face.toLowerCase() as RackFace,
    ...(manufacturer && { manufacturer }),
  };
}
