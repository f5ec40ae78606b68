/** What a port can be. */
export const portRoles = [
  'interface',
  'console-port',
  'console-server-port',
  'power-port',
  'power-outlet',
  'front-port',
  'rear-port',
  'feed',
  'circuit-a',
  'circuit-z',
] as const;

export type PortRole = (typeof portRoles)[number];

/** Roles of ports that are parts of a device or module. */
export const devicePortRoles = portRoles.filter(
  role => role !== 'feed' && !role.startsWith('circuit'),
);

/** Roles of bays. */
export const bayRoles = ['device', 'module'] as const;

export const feedLegs = ['A', 'B', 'C'] as const;

/** A port that devices of a type have. `{module}` in names stands for the position of the module's bay. */
export interface PortTemplate {
  role: PortRole;
  name: string;
  /** Connector or medium, in the words of the device type library: `10gbase-x-sfpp`, `iec-60320-c14`. */
  type?: string;
  label?: string;
  managementOnly?: boolean;
  /** Of a power port: most that it draws, watts. */
  maxDrawWatts?: number;
  /** Of a power port: what is planned for, watts. */
  allocatedDrawWatts?: number;
  /** Of an outlet: name of the power port behind it. */
  powerPort?: string;
  /** Of an outlet: the leg of the feed. */
  leg?: (typeof feedLegs)[number];
  /** Of a front port: name of the rear port behind it. */
  rearPort?: string;
  /** Of a front port: its position on the rear port, from 1. */
  rearPosition?: number;
  /** Of a rear port: how many front ports it can carry. */
  positions?: number;
}

/** A bay that devices of a type have: for a smaller device, or for a module. */
export interface BayTemplate {
  role: (typeof bayRoles)[number];
  name: string;
  label?: string;
  /** What `{module}` stands for in names of a module's ports. */
  position?: string;
}

const shortText = { type: 'string', minLength: 1, maxLength: 100 };

export const portTemplatesSchema = {
  type: 'array',
  maxItems: 2000,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['role', 'name'],
    properties: {
      role: { type: 'string', enum: [...devicePortRoles] },
      name: shortText,
      type: { type: 'string', maxLength: 100 },
      label: { type: 'string', maxLength: 100 },
      managementOnly: { type: 'boolean' },
      maxDrawWatts: { type: 'number', minimum: 0, maximum: 1_000_000 },
      allocatedDrawWatts: { type: 'number', minimum: 0, maximum: 1_000_000 },
      powerPort: shortText,
      leg: { type: 'string', enum: [...feedLegs] },
      rearPort: shortText,
      rearPosition: { type: 'integer', minimum: 1, maximum: 1024 },
      positions: { type: 'integer', minimum: 1, maximum: 1024 },
    },
  },
};

export const bayTemplatesSchema = {
  type: 'array',
  maxItems: 500,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['role', 'name'],
    properties: {
      role: { type: 'string', enum: [...bayRoles] },
      name: shortText,
      label: { type: 'string', maxLength: 100 },
      position: { type: 'string', maxLength: 100 },
    },
  },
};

/** One side of a cable: ids of the ports that it ends in. */
export type CableEnds = readonly string[];

export const cableEndsSchema = {
  type: 'array',
  minItems: 1,
  maxItems: 32,
  uniqueItems: true,
  items: { type: 'string', format: 'uuid' },
};

/** The trays that a cable lies in, in their order from side A. */
export const cableRouteSchema = {
  type: 'array',
  maxItems: 200,
  uniqueItems: true,
  items: { type: 'string', format: 'uuid' },
};
