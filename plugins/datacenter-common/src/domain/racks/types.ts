export type RackFace = 'front' | 'rear';

/** A rack as far as fitting is concerned. Units are counted from 1 at the bottom. */
export interface RackSpace {
  readonly heightUnits: number;
  readonly mountingDepthMm?: number;
  readonly maxWeightKg?: number;
}

/** What stands in a rack. Without a position it hangs at the side and takes no unit. */
export interface PlacedDevice {
  readonly id: string;
  /** Lowest unit, in steps of a half. */
  readonly position?: number;
  readonly heightUnits: number;
  readonly face?: RackFace;
  readonly fullDepth: boolean;
  readonly depthMm?: number;
  readonly weightKg?: number;
}

/** Units of both faces that are kept free. */
export interface ReservedUnits {
  readonly id: string;
  readonly position: number;
  readonly heightUnits: number;
}

export interface RackContents {
  readonly devices: readonly PlacedDevice[];
  readonly reservations: readonly ReservedUnits[];
}
