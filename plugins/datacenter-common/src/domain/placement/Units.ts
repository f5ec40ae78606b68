import { facesOf, RackFace, unitsOf } from '../racks';
import { RackToFill } from './types';

/** Half units of both faces of a rack that are taken. */
export class Units {
  private readonly taken: Record<RackFace, Uint8Array>;
  private usedCells = 0;

  constructor(private readonly rack: RackToFill) {
    const cells = Math.round(rack.space.heightUnits * 2);
    this.taken = { front: new Uint8Array(cells), rear: new Uint8Array(cells) };
    for (const device of rack.contents.devices) {
      this.take(device.position, device.heightUnits, facesOf(device));
    }
    for (const { position, heightUnits } of rack.contents.reservations) {
      this.take(position, heightUnits, ['front', 'rear']);
    }
  }

  /** How much of it is taken, of 1. */
  get fill(): number {
    return this.usedCells / Math.max(1, 2 * this.taken.front.length);
  }

  take(
    position: number | undefined,
    heightUnits: number,
    faces: readonly RackFace[],
  ): void {
    for (const unit of unitsOf(position, heightUnits)) {
      const cell = Math.round((unit - 1) * 2);
      for (const face of faces) {
        if (this.taken[face][cell] === 0) {
          this.taken[face][cell] = 1;
          this.usedCells++;
        }
      }
    }
  }

  /** Whole unit that so many units are free from, the lowest or the highest one. */
  free(
    heightUnits: number,
    faces: readonly RackFace[],
    from: 'bottom' | 'top',
  ): number | undefined {
    const last = Math.floor(this.rack.space.heightUnits - heightUnits) + 1;
    for (let i = 1; i <= last; i++) {
      const position = from === 'bottom' ? i : last + 1 - i;
      if (this.isFree(position, heightUnits, faces)) return position;
    }
    return undefined;
  }

  private isFree(
    position: number,
    heightUnits: number,
    faces: readonly RackFace[],
  ): boolean {
    const start = (position - 1) * 2;
    const end = start + Math.round(heightUnits * 2);
    return faces.every(face => {
      for (let cell = start; cell < end; cell++) {
        if (this.taken[face][cell] !== 0) return false;
      }
      return true;
    });
  }
}
