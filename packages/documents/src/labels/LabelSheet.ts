/** Where labels are on the paper, in millimetres. */
export interface LabelSheet {
  name: string;
  page: { width: number; height: number };
  label: { width: number; height: number };
  columns: number;
  rows: number;
  /** From the corner of the page to the first label. */
  margin: { left: number; top: number };
  /** From one label to the next. */
  pitch: { x: number; y: number };
  /**
   * How much of the label's height is printed on, from its top: the clear rest of a
   * wrap goes around the cable over what is printed. All of it unless told.
   */
  printedHeight?: number;
}

/** A roll has one label to the page, as printers of labels want it. */
const roll = (
  name: string,
  width: number,
  height: number,
  printedHeight?: number,
): LabelSheet => ({
  name,
  page: { width, height },
  label: { width, height },
  columns: 1,
  rows: 1,
  margin: { left: 0, top: 0 },
  pitch: { x: width, y: height },
  printedHeight,
});

const A4 = { width: 210, height: 297 };

/**
 * The sheets and rolls that labels come on. The A4 sheets are the common sizes
 * (21: Avery L7160, 24: L7159, 65: L7651); the wrap is the self-laminating
 * 1 × 1.5 inches with half an inch to print on (Panduit S100X150).
 */
export const labelSheets = {
  'a4-21': {
    name: 'A4 21 (63.5 × 38.1 mm)',
    page: A4,
    label: { width: 63.5, height: 38.1 },
    columns: 3,
    rows: 7,
    margin: { left: 7.2, top: 15.15 },
    pitch: { x: 66.04, y: 38.1 },
  },
  'a4-24': {
    name: 'A4 24 (63.5 × 33.9 mm)',
    page: A4,
    label: { width: 63.5, height: 33.9 },
    columns: 3,
    rows: 8,
    margin: { left: 7.2, top: 12.9 },
    pitch: { x: 66.04, y: 33.9 },
  },
  'a4-65': {
    name: 'A4 65 (38.1 × 21.2 mm)',
    page: A4,
    label: { width: 38.1, height: 21.2 },
    columns: 5,
    rows: 13,
    margin: { left: 4.67, top: 10.7 },
    pitch: { x: 40.64, y: 21.2 },
  },
  'cable-wrap': roll('25.4 × 38.1 mm', 25.4, 38.1, 12.7),
  'roll-50x25': roll('50 × 25 mm', 50, 25),
} satisfies Record<string, LabelSheet>;

export type LabelSheetName = keyof typeof labelSheets;
