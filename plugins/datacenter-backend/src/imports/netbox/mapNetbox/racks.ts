import { NetboxRack, NetboxReservation } from '../netboxObjects';
import { Draft, Mapped } from '../types';
import { placeOf } from './places';
import {
  kilogramsOf,
  millimetresOf,
  notesOf,
  refer,
  sourceOf,
  tenantNote,
  textOf,
  valueOf,
} from './values';

export const mapRack = (rack: NetboxRack): Draft => ({
  sourceId: sourceOf('dcim.rack', rack),
  fields: {
    name: rack.name,
    roomId: placeOf(rack),
    status: valueOf(rack.status),
    roleId: refer('dcim.rackrole', rack.role),
    heightUnits: Number(rack.u_height),
    descendingUnits: rack.desc_units,
    railWidthInches: String(rack.width.value),
    outerWidthMm: millimetresOf(rack.outer_width, rack.outer_unit),
    outerDepthMm: millimetresOf(rack.outer_depth, rack.outer_unit),
    mountingDepthMm: rack.mounting_depth,
    weightKg: kilogramsOf(rack.weight, rack.weight_unit),
    maxWeightKg: kilogramsOf(rack.max_weight, rack.weight_unit),
    serial: textOf(rack.serial),
    assetTag: textOf(rack.asset_tag),
    notes: notesOf(rack),
  },
  notes: [
    (rack.starting_unit ?? 1) !== 1 &&
      `Its units begin with ${rack.starting_unit}; here they begin with 1`,
    tenantNote(rack),
  ],
});

/** NetBox lists units; here a reservation is one run of them, so that a gap makes two. */
export function mapReservation(reservation: NetboxReservation): Mapped[] {
  const sourceId = sourceOf('dcim.rackreservation', reservation);
  const runs = runsOf(reservation.units);
  if (runs.length === 0) {
    return [{ sourceId, name: reservation.display, reason: 'no-units' }];
  }
  const { user } = reservation;
  return runs.map(({ first, count }) => ({
    sourceId: `${sourceId}/${first}`,
    fields: {
      purpose: textOf(reservation.description) ?? `Reserved by ${user.display}`,
      rackId: refer('dcim.rack', reservation.rack),
      position: first,
      heightUnits: count,
      notes: textOf(reservation.comments),
    },
    notes: [
      `Reserved by '${user.username ?? user.display}', who is not kept`,
      tenantNote(reservation),
    ],
  }));
}

/** Runs of units without gaps, lowest first. */
export function runsOf(units: readonly number[]) {
  const runs: { first: number; count: number }[] = [];
  for (const unit of [...new Set(units)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && unit === last.first + last.count) {
      last.count += 1;
    } else {
      runs.push({ first: unit, count: 1 });
    }
  }
  return runs;
}
