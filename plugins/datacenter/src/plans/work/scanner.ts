/** Of the Barcode Detection API, which not every browser has. */
interface Detector {
  detect(source: CanvasImageSource): Promise<{ rawValue: string }[]>;
}

type DetectorClass = new (options: { formats: string[] }) => Detector;

const detectorClass = () =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

/** Whether this browser reads labels with its camera; where it does not, a handheld scanner or the keyboard does. */
export const hasScanner = (): boolean =>
  detectorClass() !== undefined &&
  navigator.mediaDevices?.getUserMedia !== undefined;

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
  const Detector = detectorClass()!;
  const detector = new Detector({ formats: ['qr_code', 'code_128'] });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  try {
    video.srcObject = stream;
    await video.play();
    while (!signal.aborted) {
      const [label] = await detector.detect(video);
      if (label) {
        return label.rawValue;
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
