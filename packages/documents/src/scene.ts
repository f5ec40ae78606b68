/**
 * A drawing as plain data, in millimetres from its top left corner, y downwards.
 * Whoever knows what a rack or a room looks like makes one; this package puts it
 * on paper.
 */
export interface Scene {
  width: number;
  height: number;
  items: ScenePrimitive[];
}

export type ScenePrimitive =
  SceneRect | SceneLine | ScenePolygon | SceneText | SceneImage | SceneBars;

/** Colours are `#rrggbb`; lengths millimetres. Without `stroke` there is no outline. */
export interface SceneStroke {
  stroke?: string;
  /** 0.2 unless told. */
  strokeWidth?: number;
  /** Lengths of the strokes and of the gaps between them. */
  dash?: [stroke: number, gap: number];
}

export interface SceneShape extends SceneStroke {
  fill?: string;
  /** 0 (nothing is seen) to 1 (unless told). */
  opacity?: number;
}

export interface SceneRect extends SceneShape {
  type: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of the corners. */
  radius?: number;
}

export interface SceneLine extends SceneStroke {
  type: 'line';
  /** Two or more points, joined in turn. */
  points: ScenePoint[];
}

export interface ScenePolygon extends SceneShape {
  type: 'polygon';
  /** Two or more corners. */
  points: ScenePoint[];
}

export type ScenePoint = [x: number, y: number];

export interface SceneText {
  type: 'text';
  text: string;
  x: number;
  /** Of the base line, or of the middle of the capital letters. */
  y: number;
  vertical?: 'baseline' | 'middle';
  /** Where `x` is: at the left of the text unless told. */
  align?: 'left' | 'center' | 'right';
  /** Size of the font. */
  size: number;
  weight?: FontWeight;
  color?: string;
  /** Longer text is set smaller, down to `minSize`, and then cut with an ellipsis. */
  maxWidth?: number;
  minSize?: number;
  /** Degrees clockwise about `x` and `y`. */
  rotate?: number;
}

/** A picture, as large as fits into the box without being distorted. */
export interface SceneImage {
  type: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  /** A whole PNG or JPEG. */
  content: Buffer;
}

/** Many filled rectangles of one colour in one path: the modules of a barcode. */
export interface SceneBars {
  type: 'bars';
  color?: string;
  bars: Array<{ x: number; y: number; width: number; height: number }>;
}

export type FontWeight = 'regular' | 'bold';
