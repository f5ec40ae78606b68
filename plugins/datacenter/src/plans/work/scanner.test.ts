import { hasCamera, scan } from './scanner';

const seen: { rawValue: string }[][] = [];
class BarcodeDetector {
  detect = async () => seen.shift() ?? [];
}

const stop = jest.fn();
const video = { play: async () => {} } as HTMLVideoElement;

describe('the scanner', () => {
  beforeEach(() => {
    stop.mockReset();
    Object.assign(globalThis, { BarcodeDetector });
    Object.assign(navigator, {
      mediaDevices: {
        getUserMedia: async () => ({ getTracks: () => [{ stop }] }),
      },
    });
  });

  afterEach(() => {
    Object.assign(globalThis, { BarcodeDetector: undefined });
    Object.assign(navigator, { mediaDevices: undefined });
  });

  it('is there where a camera may be', () => {
    expect(hasCamera()).toBe(true);
    Object.assign(navigator, { mediaDevices: undefined });
    expect(hasCamera()).toBe(false);
  });

  it('looks until it sees a label, and turns the camera off', async () => {
    seen.push([], [], [{ rawValue: 'A-0002' }]);
    expect(await scan(video, new AbortController().signal)).toBe('A-0002');
    expect(stop).toHaveBeenCalledTimes(1);
  });

  it('turns the camera off when nobody looks any more', async () => {
    const stopped = AbortSignal.abort();
    expect(await scan(video, stopped)).toBeUndefined();
    expect(stop).toHaveBeenCalledTimes(1);
  });
});
