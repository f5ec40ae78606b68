import { InputError } from '@backstage/errors';
import { SceneBars } from '../scene';
import { code128, QrCode, qrCode } from './barcodes';
import { Area } from './layoutLabelText';

/**
 * The narrowest modules that printers for labels make well and scanners read, in
 * millimetres: three dots at 300 dpi for QR, 7.5 mil for bars (GS1 General
 * Specifications allow no less for scanning by hand).
 */
const LEAST = { qr: 0.25, bars: 0.19 };
/** Modules of a QR code that any telephone reads. */
const WELL_READ = 0.33;
const WIDEST_BAR = 0.4;
/** White around a code, in modules: what ISO/IEC 18004 and 15417 ask for. */
const QUIET = { qr: 4, bars: 10 };

/**
 * A QR code with the white around it, in the middle of the height at the left of an
 * area. It takes two fifths of the width, and a little more where its modules would
 * be fine else.
 *
 * Throws InputError where so much text would be too fine to be read.
 */
export function qrBars(
  text: string,
  { x, y, width, height }: Area,
): { bars: SceneBars; side: number } {
  const code = qrCode(text);
  const modules = code.size + 2 * QUIET.qr;
  const wanted = Math.max(width * 0.38, modules * WELL_READ);
  const side = Math.min(height, width * 0.45, wanted);
  const module = side / modules;
  if (module < LEAST.qr) throw tooLong('QR code', text);

  const top = y + (height - side) / 2;
  const bars = darkRuns(code).map(run => ({
    x: x + (run.column + QUIET.qr) * module,
    y: top + (run.row + QUIET.qr) * module,
    width: run.count * module,
    height: module,
  }));
  return { bars: { type: 'bars', bars }, side };
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
