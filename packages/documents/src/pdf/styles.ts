import { points, TextStyle } from './Canvas';

/** Dark enough to be read on paper from any printer, in black and white too. */
export const INK = '#16191d';
export const QUIET = '#59616b';
export const RULE = '#16191d';
export const HAIRLINE = '#d3d8de';
export const SHADE = '#f1f3f5';

/** A line is as high as this many sizes of its font; Hangul needs the air. */
export const LEADING = 1.45;

export const TITLE: TextStyle = {
  size: points(20),
  weight: 'bold',
  color: INK,
};
export const SUBTITLE: TextStyle = { size: points(11), color: QUIET };
export const BODY: TextStyle = { size: points(9.5), color: INK };
export const FURNITURE: TextStyle = { size: points(7.5), color: QUIET };
export const CAPTION: TextStyle = {
  size: points(8.5),
  weight: 'bold',
  color: INK,
};
export const CELL: TextStyle = { size: points(8), color: INK };
export const HEADINGS: Record<1 | 2, TextStyle> = {
  1: { size: points(13), weight: 'bold', color: INK },
  2: { size: points(10.5), weight: 'bold', color: INK },
};
