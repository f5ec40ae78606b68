export interface Label {
  /** Large and in bold above the lines: which end of a cable it is for. */
  header?: string;
  /** Set smaller and then cut where they are too long; the first one in bold. */
  lines: string[];
  /** The whole text that a scan gives. */
  qr?: string;
  /** The same as bars: printable ASCII only, and not much of it. */
  code128?: string;
  /** 1 unless told. */
  copies?: number;
}

/** The two labels of a cable, with what is said at each end. */
export function cableEndLabels(
  label: Omit<Label, 'header' | 'copies'>,
  ends: { a: string[]; b: string[] },
): Label[] {
  const { lines, ...codes } = label;
  return [
    { ...codes, header: 'A', lines: [...lines, ...ends.a] },
    { ...codes, header: 'B', lines: [...lines, ...ends.b] },
  ];
}
