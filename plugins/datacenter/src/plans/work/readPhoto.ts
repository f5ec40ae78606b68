/** Longer side, in pixels: enough to read a label, and small enough for a bad connection. */
const longest = 1600;

/**
 * A picture as the API takes it: smaller, and without what a camera writes
 * beside it, like the place where it was taken.
 *
 * @returns base64 of a JPEG
 * @throws where the file is no picture that the browser can show
 */
export async function readPhoto(file: Blob): Promise<string> {
  const image = await createImageBitmap(file);
  const scale = Math.min(1, longest / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return canvas.toDataURL('image/jpeg', 0.8).replace(/^[^,]*,/, '');
}
