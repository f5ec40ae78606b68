/** How a switch came to know what is behind a port. */
export type ObservationProtocol = 'lldp' | 'cdp' | 'mac-table';

/** What a device says is at the other end of one of its ports, in its own words. */
export interface ObservedLink {
  /** As the device that was read names it: `Eth1/1`. */
  localPort: string;
  protocol: ObservationProtocol;
  /** The name that the neighbour gives itself; absent in MAC address tables. */
  remoteName?: string;
  /** As the neighbour names it; absent where it tells a MAC address only. */
  remotePort?: string;
  /** A MAC address as `0A:1B:2C:3D:4E:5F`, or whatever else the neighbour gives. */
  remoteChassisId?: string;
  /** Of the port at the other end, as `0A:1B:2C:3D:4E:5F`. */
  remoteMac?: string;
}

/** What one device that was read says of its ports. */
export interface DeviceObservation {
  /** Its id in the records. */
  device: string;
  links: readonly ObservedLink[];
}

/** A device that the records have. */
export interface KnownDevice {
  id: string;
  name: string;
}

/** A port of a device, by the device's id and the port's name in the records. */
export interface LinkEnd {
  device: string;
  port: string;
}

/** A port that the records have. */
export interface KnownPort extends LinkEnd {
  /** In any common spelling. */
  mac?: string;
}

/** What should be connected: two ports, with the patch panels between them left out. */
export interface ExpectedLink {
  /** Of the caller's choice, one for each link; for example of the cable, or of the first of a path. */
  id: string;
  a: LinkEnd;
  b: LinkEnd;
}

/** What one end of an expected link has at its other side instead. */
export interface SeenInstead {
  /** Which end sees it. */
  end: 'a' | 'b';
  /** Its id where the records have it, else its name as reported. */
  device: string;
  /** As in the records where these have it, else as reported; absent where nothing is told of it. */
  port?: string;
  protocol: ObservationProtocol;
}

/** What would put it right, for the reader's language to say. */
export type LinkFix =
  /** Nothing is there: connect these two, or repair what does. */
  | { code: 'connect'; a: LinkEnd; b: LinkEnd }
  /** Exchange what is plugged into these two ports; so the other link becomes right, too. */
  | { code: 'swap'; with: string; ports: readonly [LinkEnd, LinkEnd] }
  /** What is plugged in at `from` belongs at `to`; `stays` is the end that stays. */
  | {
      code: 'move';
      stays: LinkEnd;
      from: { device: string; port?: string };
      to: LinkEnd;
    }
  /** Both ports are in the records: write the link down, or unplug it. */
  | { code: 'record'; a: LinkEnd; b: LinkEnd }
  /** The records do not have what is at this port: find out what it is. */
  | {
      code: 'identify';
      at: LinkEnd;
      reported: { device: string; port?: string };
    };

export type LinkVerification =
  | {
      state: 'verified';
      id: string;
      /** `device`: the right device is there, and it does not tell which of the ports that the records have. */
      certainty: 'port' | 'device';
    }
  | { state: 'missing'; id: string; fix: LinkFix }
  | { state: 'wrong'; id: string; seen: readonly SeenInstead[]; fix: LinkFix }
  | {
      state: 'unknown';
      id: string;
      /** `not-read`: neither device was; `unidentified`: something is there, and nobody can tell what. */
      reason: 'not-read' | 'unidentified';
    };

/** What is there and nothing in the records says so. */
export interface ExtraLink {
  state: 'extra';
  a: LinkEnd;
  b: { device: string; port?: string };
  fix: LinkFix;
}

export interface LinkComparison {
  /** One for each expected link, in their order. */
  links: LinkVerification[];
  extra: ExtraLink[];
}
