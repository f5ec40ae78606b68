import { PortRole } from '../../objects';

/** A port as far as tracing is concerned. */
export interface TracePort {
  readonly id: string;
  readonly role: PortRole;
  readonly cableId?: string;
  /** Of a front port: the rear port behind it, and its position there. */
  readonly rearPortId?: string;
  readonly rearPosition?: number;
  /** Of a rear port; 1 if it is not said. */
  readonly positions?: number;
  readonly circuitId?: string;
  /** Of a circuit's port: where the circuit ends if no cable leads on. */
  readonly placeId?: string;
  /** Of a circuit's port: the provider's network that it ends in. */
  readonly networkId?: string;
}

export interface TraceCable {
  readonly id: string;
  readonly status?: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** What a trace needs next, all of one step at once. */
export interface TraceRequest {
  readonly want: 'ports' | 'cables' | 'frontPorts' | 'circuitPorts';
  /** Of ports, of cables, of the rear ports whose front ports are wanted, or of circuits. */
  readonly ids: readonly string[];
}

export interface TraceAnswer {
  readonly ports?: readonly TracePort[];
  readonly cables?: readonly TraceCable[];
}

export interface TraceSegment {
  readonly type: 'ports' | 'cables' | 'place' | 'network';
  readonly ids: readonly string[];
}

export interface TracedPath {
  /** Ports, cables, ports and so on, from the origin to where the trace ends. */
  readonly segments: readonly TraceSegment[];
  readonly isComplete: boolean;
  readonly isSplit: boolean;
  /** Whether every cable is connected, rather than planned. */
  readonly isActive: boolean;
  readonly isCycle: boolean;
}
