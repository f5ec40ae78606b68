import { NetboxCable, NetboxCableEnd } from '../netboxObjects';
import { Mapped, SourceReference } from '../types';
import { feedPortSource } from './power';
import {
  colorOf,
  metresOf,
  notesOf,
  sourceOf,
  tenantNote,
  textOf,
  valueOf,
} from './values';

export function mapCable(cable: NetboxCable): Mapped {
  const sourceId = sourceOf('dcim.cable', cable);
  const { a_terminations: a, b_terminations: b } = cable;
  if (a.length === 0 || b.length === 0) {
    return { sourceId, name: cable.display, reason: 'open-end' };
  }
  return {
    sourceId,
    fields: {
      label: textOf(cable.label),
      type: textOf(cable.type),
      status: valueOf(cable.status),
      color: colorOf(cable.color),
      lengthMetres: metresOf(cable.length, cable.length_unit),
      a: portsOf(a),
      b: portsOf(b),
      notes: notesOf(cable),
    },
    notes: [tenantNote(cable)],
  };
}

/** In one order in every run. */
const portsOf = (ends: NetboxCableEnd[]): SourceReference[] =>
  ends.map(portOf).sort((one, other) => (one.source < other.source ? -1 : 1));

const portOf = ({ object_type: type, object_id: id }: NetboxCableEnd) => ({
  source:
    type === 'dcim.powerfeed' ? feedPortSource({ id }) : sourceOf(type, { id }),
});
