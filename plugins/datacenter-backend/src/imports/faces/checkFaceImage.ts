import { InputError } from '@backstage/errors';
import { maxFaceImageBytes } from '@rackstage/plugin-datacenter-common';
import { checkSvg } from './checkSvg';
import {
  ImageSize,
  isJpeg,
  isPng,
  isWebp,
  jpegSize,
  pngSize,
  webpSize,
} from './imageSize';

export type FaceImageType =
  'image/png' | 'image/jpeg' | 'image/webp' | 'image/svg+xml';

export interface FaceImage extends Partial<ImageSize> {
  /** By what is in the file, whatever its name says. */
  type: FaceImageType;
}

const MAX_SVG_BYTES = 1_000_000;
/** A side, and a whole image of a face: more than any elevation shows. */
const MAX_SIDE_PIXELS = 8_192;
const MAX_PIXELS = 16_000_000;

const rasters: {
  type: FaceImageType;
  is(bytes: Buffer): boolean;
  size(bytes: Buffer): ImageSize | undefined;
}[] = [
  { type: 'image/png', is: isPng, size: pngSize },
  { type: 'image/jpeg', is: isJpeg, size: jpegSize },
  { type: 'image/webp', is: isWebp, size: webpSize },
];

/**
 * Checks the image of a device's face.
 *
 * @returns its type, and its size in pixels; an SVG may have none
 * @throws InputError with the reason
 */
export function checkFaceImage(bytes: Buffer): FaceImage {
  if (bytes.length > maxFaceImageBytes) {
    throw new InputError(`The image is larger than ${maxFaceImageBytes} bytes`);
  }
  const raster = rasters.find(({ is }) => is(bytes));
  if (!raster) {
    return { type: 'image/svg+xml', ...checkSvg(svgText(bytes)) };
  }
  const size = raster.size(bytes);
  if (!size || size.width < 1 || size.height < 1) {
    throw new InputError(`The file is cut off or not ${raster.type}`);
  }
  requirePixels(size);
  return { type: raster.type, ...size };
}

function requirePixels({ width, height }: ImageSize): void {
  if (
    Math.max(width, height) > MAX_SIDE_PIXELS ||
    width * height > MAX_PIXELS
  ) {
    throw new InputError(
      `The image has ${width} × ${height} pixels; at most ${MAX_SIDE_PIXELS} a side and ${MAX_PIXELS} together`,
    );
  }
}

function svgText(bytes: Buffer): string {
  const text = utf8(bytes);
  if (!text?.trimStart().startsWith('<')) {
    throw new InputError('The file is none of PNG, JPEG, WebP and SVG');
  }
  if (bytes.length > MAX_SVG_BYTES) {
    throw new InputError(`The SVG is larger than ${MAX_SVG_BYTES} bytes`);
  }
  return text;
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
