/** Pixels of a unit, of the rack's inside, and of the rails beside it. */
export const unitHeight = 24;
export const rackWidth = 280;
export const railWidth = 30;
/** Room beside the rails for what is not in units: vertical power distribution. */
export const sideWidth = 24;
export const frame = 6;
/** Where the inside begins. */
export const insideX = sideWidth + railWidth;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const drawingHeight = (heightUnits: number): number =>
  heightUnits * unitHeight + 2 * frame;

export const drawingWidth = rackWidth + 2 * insideX;

/** Where units from a position on are drawn: unit 1 is at the bottom. */
export function boxOf(
  rackUnits: number,
  position: number,
  heightUnits: number,
): Box {
  return {
    x: insideX,
    y: frame + (rackUnits - (position - 1) - heightUnits) * unitHeight,
    width: rackWidth,
    height: heightUnits * unitHeight,
  };
}

/** The position of something of a height whose upper edge is at a place of the drawing; within the rack. */
export function positionAt(
  rackUnits: number,
  heightUnits: number,
  y: number,
): number {
  const fromTop = Math.round((y - frame) / unitHeight);
  const position = Math.ceil(rackUnits) - fromTop - heightUnits + 1;
  const highest = rackUnits - heightUnits + 1;
  return Math.min(Math.max(position, 1), Math.max(highest, 1));
}

/** Black or white, whichever is easier to read on a colour (WCAG 2.2, relative luminance). */
export function textOn(color: string): string {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
