import { InputError } from '@backstage/errors';
import { SceneBars } from '../scene';
import { code128, QrCode, qrCode } from './barcodes';

/**
 * The narrowest modules that printers for labels make well and scanners read, in
 * millimetres: three dots at 300 dpi for QR, 7.5 mil for bars (GS1 General
 * Specifications allow no less for scanning by hand).
 */
const LEAST = { qr: 0.25, bars: 0.19 };
const WIDEST_BAR = 0.4;
/** White around a code, in modules: what ISO/IEC 18004 and 15417 ask for. */
const QUIET = { qr: 4, bars: 10 };

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A QR code with the white around it, in a square.
 *
 * Throws InputError where so much text would be too fine to be read.
 */
export function qrBars(
  text: string,
  { x, y, side }: { x: number; y: number; side: number },
): SceneBars {
  const code = qrCode(text);
  const module = side / (code.size + 2 * QUIET.qr);
  if (module < LEAST.qr) throw tooLong('QR code', text);
  const bars = darkRuns(code).map(run => ({
    x: x + (run.column + QUIET.qr) * module,
    y: y + (run.row + QUIET.qr) * module,
    width: run.count * module,
    height: module,
  }));
  return { type: 'bars', bars };
}

/**
 * A Code 128 in the middle of an area, no wider than it needs.
 *
 * Throws InputError for text that is not ASCII, or that would be too fine to be read.
 */
export function code128Bars(text: string, area: Area): SceneBars {
  const { runs, size } = code128(text);
  const module = Math.min(WIDEST_BAR, area.width / (size + 2 * QUIET.bars));
  if (module < LEAST.bars) throw tooLong('Code 128', text);
  const bars: SceneBars['bars'] = [];
  let x = area.x + (area.width - size * module) / 2;
  runs.forEach((run, index) => {
    const width = run * module;
    // Bars and gaps in turn.
    if (index % 2 === 0) {
      bars.push({ x, y: area.y, width, height: area.height });
    }
    x += width;
  });
  return { type: 'bars', bars };
}

const tooLong = (code: string, text: string) =>
  new InputError(
    `A ${code} of ${text.length} letters cannot be read on so small a label`,
  );

function darkRuns({ size, dark }: QrCode) {
  const runs: Array<{ row: number; column: number; count: number }> = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!dark[row][column]) continue;
      const start = column;
      while (dark[row][column + 1]) column++;
      runs.push({ row, column: start, count: column + 1 - start });
    }
  }
  return runs;
}
