import { ObjectRecord } from '../../database/records';

/**
 * What a feed may supply, watts at a power factor of 1: voltage × current, ×√3
 * for three phases, as far as it may be used. NetBox's formula.
 */
export function feedWatts({ fields }: ObjectRecord): number {
  const {
    voltage = 0,
    amperage = 0,
    phase,
    maxUtilizationPercent = 100,
  } = fields;
  const power =
    Number(voltage) * Number(amperage) * (phase === 'three' ? Math.sqrt(3) : 1);
  return Math.round((power * Number(maxUtilizationPercent)) / 100);
}
