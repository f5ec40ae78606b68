import { Drawing } from './drawingOf';

/** Pixels of a screen that a drawing's pixel gets, so that it is sharp on paper. */
const finest = 3;

/** Pixels that every browser can draw on: on each side (WebKit), and all in all (iOS: 16 Mi). */
const mostSide = 8192;
const mostPixels = 16 * 1024 * 1024;

/** Of a JPEG: no edge of a letter is seen to suffer. */
const quality = 0.95;

/** How much larger than drawn a picture is made. */
export const rasterScale = ({ width, height }: Omit<Drawing, 'svg'>): number =>
  Math.min(
    finest,
    mostSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );

/** A drawing as a picture. @throws when the browser cannot draw it */
export async function rasterOf(
  drawing: Drawing,
  type: 'image/png' | 'image/jpeg',
): Promise<Blob> {
  const scale = rasterScale(drawing);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(drawing.width * scale);
  canvas.height = Math.floor(drawing.height * scale);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`;
  await image.decode();
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      blob =>
        blob ? resolve(blob) : reject(new Error('The picture is too large')),
      type,
      quality,
    );
  });
}
