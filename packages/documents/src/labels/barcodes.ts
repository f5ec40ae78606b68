import { InputError } from '@backstage/errors';
import { raw } from 'bwip-js/node';

/** Modules of a barcode: a square, with true where it is dark. */
export interface QrCode {
  size: number;
  dark: boolean[][];
}

/** Widths of bars and of the gaps between them in modules, beginning with a bar. */
export interface Code128 {
  runs: number[];
  size: number;
}

/** Of level M, which reads with a seventh of it scratched off. Hangul goes as UTF-8. */
export function qrCode(text: string): QrCode {
  if (!text) throw new InputError('A QR code needs a text');
  const { pixs, pixx } = encode('qrcode', text, { eclevel: 'M' }) as {
    pixs: number[];
    pixx: number;
  };
  const dark = Array.from({ length: pixx }, (_, row) =>
    pixs.slice(row * pixx, (row + 1) * pixx).map(pixel => pixel === 1),
  );
  return { size: pixx, dark };
}

export function code128(text: string): Code128 {
  if (!/^[\x20-\x7e]+$/.test(text)) {
    throw new InputError(
      `Code 128 holds letters, digits and signs of ASCII, which '${text}' is not`,
    );
  }
  const { sbs } = encode('code128', text, {}) as { sbs: number[] };
  return { runs: sbs, size: sbs.reduce((sum, run) => sum + run, 0) };
}

function encode(
  bcid: string,
  text: string,
  options: Record<string, string>,
): unknown {
  try {
    return raw({ bcid, text, ...options })[0];
  } catch (error) {
    throw new InputError(
      `A text of ${text.length} letters is too long for a code`,
      error,
    );
  }
}
