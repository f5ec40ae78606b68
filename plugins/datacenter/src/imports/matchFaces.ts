import {
  DatacenterClient,
  DatacenterObject,
  FaceFile,
  faceFileOf,
  RackFace,
} from '@rackstage/plugin-datacenter-common';
import { fileProblem } from '../library/fileProblem';

interface ImageFile {
  /** With its folders, where those are known. */
  path: string;
  file: File;
}

/** A file that is the image of a face. */
export interface MatchedFace extends ImageFile {
  state: 'matched' | 'uploaded' | 'refused';
  type: DatacenterObject;
  face: RackFace;
  /** Why it was refused. */
  error?: Error;
}

/** A file that is left out, and why. */
export interface UnmatchedFace extends ImageFile {
  state:
    'otherName' | 'empty' | 'tooLarge' | 'noType' | 'severalTypes' | 'twice';
}

export type FaceMatch = MatchedFace | UnmatchedFace;

/** Slugs in one request: an address has its limits. */
const atOnce = 50;

/** Finds the device types that image files are named after. Nothing is changed. */
export async function matchFaces(
  api: DatacenterClient,
  files: File[],
): Promise<FaceMatch[]> {
  const named = files.map(file => {
    const path = file.webkitRelativePath || file.name;
    return { path, file, of: faceFileOf(path) };
  });
  const slugs = named.flatMap(({ of }) => of?.slug ?? []);
  const types = await typesOf(api, [...new Set(slugs)]);
  const taken = new Set<string>();
  return named.map(({ path, file, of }): FaceMatch => {
    if (!of) {
      return { path, file, state: 'otherName' };
    }
    const found = narrowed(types.get(of.slug) ?? [], of);
    if (found.length !== 1) {
      const state = found.length === 0 ? 'noType' : 'severalTypes';
      return { path, file, state };
    }
    const problem = fileProblem(file);
    if (problem) {
      return { path, file, state: problem };
    }
    const [type] = found;
    const key = `${type.id} ${of.face}`;
    if (taken.has(key)) {
      return { path, file, state: 'twice' };
    }
    taken.add(key);
    return { path, file, state: 'matched', type, face: of.face };
  });
}

/** Several types may have a slug; the folder then says whose. */
function narrowed(
  types: DatacenterObject[],
  { manufacturer }: FaceFile,
): DatacenterObject[] {
  const ofFolder = types.filter(
    ({ fields }) =>
      String(fields.manufacturer).toLowerCase() === manufacturer?.toLowerCase(),
  );
  return ofFolder.length > 0 ? ofFolder : types;
}

async function typesOf(
  api: DatacenterClient,
  slugs: string[],
): Promise<Map<string, DatacenterObject[]>> {
  const types = new Map<string, DatacenterObject[]>();
  for (let at = 0; at < slugs.length; at += atOnce) {
    const filter = slugs.slice(at, at + atOnce).map(slug => `slug=${slug}`);
    let cursor: string | undefined;
    do {
      const page = await api.listObjects('device-types', {
        filter,
        limit: 100,
        cursor,
      });
      for (const type of page.items as DatacenterObject[]) {
        const slug = String(type.fields.slug);
        types.set(slug, [...(types.get(slug) ?? []), type]);
      }
      cursor = page.nextCursor;
    } while (cursor);
  }
  return types;
}
