/** What an `img` shows. A script in an SVG does not run there. */
export const dataUrl = (image: { type: string; data: string }): string =>
  `data:${image.type};base64,${image.data}`;

/** What is in a file, as the API takes it. In pieces: a function takes some ten thousand arguments at most. */
export async function readBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
