import { ObservedLink } from '@rackstage/plugin-datacenter-common';
import { NeighborDevice } from '@rackstage/plugin-datacenter-node';
import { parseAristaMacTable } from './parsers/parseAristaMacTable';
import { parseAristaNeighbors } from './parsers/parseAristaNeighbors';
import { parseArubaNeighbors } from './parsers/parseArubaNeighbors';
import { parseBridgeFdb } from './parsers/parseBridgeFdb';
import { parseCiscoNeighbors } from './parsers/parseCiscoNeighbors';
import { parseDellNeighbors } from './parsers/parseDellNeighbors';
import { parseJunosNeighbors } from './parsers/parseJunosNeighbors';
import { parseLldpctl } from './parsers/parseLldpctl';
import { parseMacTable } from './parsers/parseMacTable';

/** What is asked, and how the answer is read. */
export interface Question {
  /** A program with its arguments; a line where the device's command line is to see a `|`. */
  command: string | readonly string[];
  parse(output: string): ObservedLink[];
}

/** A kind of operating system of switches. */
export interface Platform {
  neighbors: Question;
  macTable: Question;
  /** Of which products it is taken to be, by manufacturer and model. */
  products: RegExp;
}

const show = (...words: string[]) => ['show', ...words];

/** The more special ones first: each device is of the first one that fits. */
export const platforms: Record<string, Platform> = {
  'cisco-nxos': {
    products: /cisco.*(?:nexus|\bn[2-9]k)/i,
    neighbors: {
      command: show('lldp', 'neighbors', 'detail'),
      parse: parseCiscoNeighbors,
    },
    macTable: { command: show('mac', 'address-table'), parse: parseMacTable },
  },
  'cisco-ios': {
    products: /cisco/i,
    neighbors: {
      command: show('lldp', 'neighbors', 'detail'),
      parse: parseCiscoNeighbors,
    },
    macTable: { command: show('mac', 'address-table'), parse: parseMacTable },
  },
  'arista-eos': {
    products: /arista/i,
    neighbors: {
      command: 'show lldp neighbors detail | json',
      parse: parseAristaNeighbors,
    },
    macTable: {
      command: 'show mac address-table | json',
      parse: parseAristaMacTable,
    },
  },
  'juniper-junos': {
    products: /juniper/i,
    neighbors: {
      command: 'show lldp neighbors detail | display json | no-more',
      parse: parseJunosNeighbors,
    },
    macTable: {
      command: 'show ethernet-switching table | no-more',
      parse: parseMacTable,
    },
  },
  'aruba-aoscx': {
    products: /aruba/i,
    neighbors: {
      command: show('lldp', 'neighbor-info', 'detail'),
      parse: parseArubaNeighbors,
    },
    macTable: { command: show('mac-address-table'), parse: parseMacTable },
  },
  'dell-os10': {
    products: /dell.*(?:powerswitch|\b[sz]\d{4}|\bmx\d{4}n)/i,
    neighbors: {
      command: 'show lldp neighbors detail | no-more',
      parse: parseDellNeighbors,
    },
    macTable: {
      command: 'show mac address-table | no-more',
      parse: parseMacTable,
    },
  },
  sonic: {
    products: /sonic/i,
    neighbors: {
      // The daemon is in a container, and only administrators may ask it.
      command: ['sudo', 'lldpctl', '-f', 'json'],
      parse: parseLldpctl,
    },
    macTable: { command: show('mac'), parse: parseMacTable },
  },
  'linux-lldpd': {
    products: /cumulus|nvidia|mellanox/i,
    neighbors: { command: ['lldpctl', '-f', 'json'], parse: parseLldpctl },
    macTable: {
      command: ['bridge', '-j', 'fdb', 'show'],
      parse: parseBridgeFdb,
    },
  },
};

/** The name of what a device is taken to be, by its product; nothing where none fits. */
export function platformOf({
  manufacturer = '',
  model = '',
}: NeighborDevice): string | undefined {
  return Object.keys(platforms).find(name =>
    platforms[name].products.test(`${manufacturer} ${model}`),
  );
}
