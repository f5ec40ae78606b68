/** What an `img` shows. A script in an SVG does not run there. */
export const dataUrl = (image: { type: string; data: string }): string =>
  `data:${image.type};base64,${image.data}`;

/** What is in a file, as the API takes it. Rejects when it cannot be read, as when it has gone. */
export function readBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
