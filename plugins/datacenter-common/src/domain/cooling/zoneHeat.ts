/** A cooling unit; one that is not active cools nothing. */
export interface CoolingUnit {
  readonly id: string;
  readonly zoneId: string;
  readonly capacityWatts: number;
  readonly status?: string;
}

/** What warms a zone. What a device draws becomes heat, if no heat is said. */
export interface HeatSource {
  readonly zoneId: string;
  readonly drawWatts?: number;
  readonly heatWatts?: number;
}

export interface ZoneHeat {
  readonly zoneId: string;
  readonly heatWatts: number;
  readonly capacityWatts: number;
  /** Capacity that is left when the largest unit is lost. */
  readonly capacityAfterLossWatts: number;
  readonly isOver: boolean;
  readonly isOverAfterLoss: boolean;
}

/** Heat of every zone against its cooling, and against that without its largest unit. */
export function zoneHeat(
  units: readonly CoolingUnit[],
  sources: readonly HeatSource[],
): ZoneHeat[] {
  const zoneIds = new Set([...units, ...sources].map(it => it.zoneId));
  return [...zoneIds].map(zoneId => {
    const capacities = units
      .filter(
        it => it.zoneId === zoneId && (it.status ?? 'active') === 'active',
      )
      .map(it => it.capacityWatts);
    const capacityWatts = capacities.reduce((sum, it) => sum + it, 0);
    const capacityAfterLossWatts = capacityWatts - Math.max(0, ...capacities);
    const heatWatts = sources
      .filter(it => it.zoneId === zoneId)
      .reduce((sum, it) => sum + (it.heatWatts ?? it.drawWatts ?? 0), 0);
    return {
      zoneId,
      heatWatts,
      capacityWatts,
      capacityAfterLossWatts,
      isOver: heatWatts > capacityWatts,
      isOverAfterLoss: heatWatts > capacityAfterLossWatts,
    };
  });
}
