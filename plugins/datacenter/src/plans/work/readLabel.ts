import {
  BinaryBitmap,
  Code128Reader,
  HybridBinarizer,
  RGBLuminanceSource,
} from '@zxing/library';
import decodeQr from 'qr/decode.js';

/** What a label in a picture says, as a QR code or in Code 128; nothing where there is none. */
export const readLabel = (image: ImageData): string | undefined =>
  readQrCode(image) ?? readCode128(image);

function readQrCode(image: ImageData): string | undefined {
  try {
    return decodeQr(image);
  } catch {
    // How the library says that it sees none, or only a part of one.
    return undefined;
  }
}

function readCode128(image: ImageData): string | undefined {
  const { data, width, height } = image;
  const brightness = new Uint8ClampedArray(width * height);
  for (let pixel = 0; pixel < brightness.length; pixel++) {
    const at = pixel * 4;
    // Green counts twice, as it does for the eye.
    brightness[pixel] = (data[at] + 2 * data[at + 1] + data[at + 2]) / 4;
  }
  const source = new RGBLuminanceSource(brightness, width, height);
  try {
    return new Code128Reader()
      .decode(new BinaryBitmap(new HybridBinarizer(source)))
      .getText();
  } catch {
    return undefined;
  }
}
