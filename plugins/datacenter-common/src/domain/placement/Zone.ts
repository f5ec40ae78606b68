import { ZoneToHeat } from './types';

/** A cooling zone with what is planned to warm it. */
export class Zone {
  heatWatts: number;

  constructor(readonly zone: ZoneToHeat) {
    this.heatWatts = zone.heatWatts;
  }

  /** How much of its cooling is used once more is given off, of 1. */
  useWith(heatWatts: number): number {
    return (this.heatWatts + heatWatts) / this.zone.limitWatts;
  }
}
