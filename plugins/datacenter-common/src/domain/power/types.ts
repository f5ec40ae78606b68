export type PowerLeg = 'A' | 'B' | 'C';

export interface PowerFeed {
  readonly id: string;
  readonly panelId: string;
  readonly side: string;
  /** Only an active feed supplies anything; active if it is not said. */
  readonly status?: string;
  readonly phase: 'single' | 'three';
  readonly voltage: number;
  readonly amperage: number;
  readonly maxUtilizationPercent: number;
}

export interface PowerConnector {
  readonly id: string;
  readonly role: 'power-port' | 'power-outlet' | 'feed';
  readonly deviceId?: string;
  readonly feedId?: string;
  /** Of an outlet: the power port behind it. */
  readonly powerPortId?: string;
  readonly leg?: PowerLeg;
  readonly maxDrawWatts?: number;
  readonly allocatedDrawWatts?: number;
}

export interface PowerPlant {
  readonly feeds: readonly PowerFeed[];
  readonly ports: readonly PowerConnector[];
  readonly cables: readonly {
    readonly id: string;
    readonly a: readonly string[];
    readonly b: readonly string[];
  }[];
  /** What a device is known to draw, rather than what its ports allow. */
  readonly devices?: readonly {
    readonly id: string;
    readonly drawWatts?: number;
  }[];
}
