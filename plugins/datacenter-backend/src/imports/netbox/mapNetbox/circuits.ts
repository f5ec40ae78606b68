import {
  NetboxCircuit,
  NetboxCircuitEnd,
  NetboxCircuitTermination,
} from '../netboxObjects';
import { Draft } from '../types';
import { notesOf, refer, sourceOf, tenantNote, valueOf } from './values';

const model = 'circuits.circuit';

export const mapCircuit = (circuit: NetboxCircuit): Draft => ({
  sourceId: sourceOf(model, circuit),
  fields: {
    name: circuit.cid,
    provider: circuit.provider.name ?? circuit.provider.display,
    service: circuit.type.name ?? circuit.type.display,
    status: valueOf(circuit.status),
    // NetBox counts in kbit/s.
    commitMbitPerSecond:
      circuit.commit_rate === null ? null : circuit.commit_rate / 1000,
    placeAId: refer('dcim.site', circuit.termination_a?.site),
    placeZId: refer('dcim.site', circuit.termination_z?.site),
    notes: notesOf(circuit),
  },
  notes: [
    networkNote('A', circuit.termination_a),
    networkNote('Z', circuit.termination_z),
    tenantNote(circuit),
  ],
});

const networkNote = (side: string, end: NetboxCircuitEnd | null) =>
  end?.provider_network
    ? `That side ${side} ends in the provider network '${end.provider_network.display}' is not kept`
    : undefined;

/** A termination is the port of its side. */
export const mapCircuitTermination = (
  termination: NetboxCircuitTermination,
): Draft => ({
  sourceId: sourceOf('circuits.circuittermination', termination),
  fields: {
    name: termination.term_side,
    role: termination.term_side === 'A' ? 'circuit-a' : 'circuit-z',
    circuitId: refer(model, termination.circuit),
    markedConnected: termination.mark_connected ?? false,
    notes: notesOf(termination),
  },
  needs: ['circuitId'],
});
