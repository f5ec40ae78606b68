import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from '@zxing/library';

const hints = new Map<DecodeHintType, unknown>([
  [
    DecodeHintType.POSSIBLE_FORMATS,
    [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128],
  ],
]);

/** What a label in a picture says, as a QR code or in Code 128; nothing where there is none. */
export function readLabel(image: ImageData): string | undefined {
  const { data, width, height } = image;
  const brightness = new Uint8ClampedArray(width * height);
  for (let pixel = 0; pixel < brightness.length; pixel++) {
    const at = pixel * 4;
    // Green counts twice, as it does for the eye.
    brightness[pixel] = (data[at] + 2 * data[at + 1] + data[at + 2]) / 4;
  }
  const source = new RGBLuminanceSource(brightness, width, height);
  try {
    return new MultiFormatReader()
      .decode(new BinaryBitmap(new HybridBinarizer(source)), hints)
      .getText();
  } catch {
    // How the library says that it sees none, or only a part of one.
    return undefined;
  }
}
