/** Of the Barcode Detection API, which not every browser has. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => Detector;

const detectorClass = () =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether there may be a camera; where there is none, a handheld scanner or the keyboard reads labels. */
export const hasCamera = (): boolean =>
  navigator.mediaDevices?.getUserMedia !== undefined;

type Read = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Reads labels with what the browser brings, or with a library that is only fetched where it brings nothing: Safari, Firefox. */
async function reader(): Promise<Read> {
  const Detector = detectorClass();
  if (Detector) {
    const detector = new Detector({ formats: ['qr_code', 'code_128'] });
    return async video => (await detector.detect(video))[0]?.rawValue;
  }
  const { readLabel } = await import('./readLabel');
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return async video => {
    if (video.videoWidth === 0) {
      // Not a picture yet.
      return undefined;
    }
    const scale = Math.min(1, widest / video.videoWidth);
    canvas.width = video.videoWidth * scale;
    canvas.height = video.videoHeight * scale;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return readLabel(context.getImageData(0, 0, canvas.width, canvas.height));
  };
}

/** Pixels that are enough for a label, and not too many for each frame. */
const widest = 960;

/**
 * Looks through the camera until it sees a label.
 *
 * @returns what the label says; nothing when the signal ends it
 * @throws where the camera may not be used
 */
export async function scan(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | undefined> {
  const read = await reader();
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const label = await read(video);
      if (label) {
        return label;
      }
      await nextFrame();
    }
    return undefined;
  } finally {
    stream.getTracks().forEach(track => track.stop());
  }
}

const nextFrame = () =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => resolve());
  });
