import {
  normalizeMac,
  ObservedLink,
} from '@rackstage/plugin-datacenter-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAristaMacTable } from './parseAristaMacTable';
import { parseAristaNeighbors } from './parseAristaNeighbors';
import { parseArubaNeighbors } from './parseArubaNeighbors';
import { parseBridgeFdb } from './parseBridgeFdb';
import { parseCiscoNeighbors } from './parseCiscoNeighbors';
import { parseDellNeighbors } from './parseDellNeighbors';
import { parseJunosNeighbors } from './parseJunosNeighbors';
import { parseLldpctl } from './parseLldpctl';
import { parseMacTable } from './parseMacTable';

type Parser = (output: string) => ObservedLink[];

const recorded = (name: string) =>
  readFileSync(join(__dirname, '__fixtures__', name), 'utf8');

/** One neighbour: local port, name, port, MAC address of the port, of the chassis. */
const row = (link: ObservedLink) =>
  [
    link.localPort,
    link.remoteName,
    link.remotePort,
    link.remoteMac,
    link.remoteChassisId,
  ].map(value => value ?? '-');

describe('neighbours', () => {
  const mac = (end: string) => normalizeMac(`00:00:5e:00:${end}`)!;
  const junos = [
    ['xe-0/0/1', 'core-1', 'et-0/0/48.0', '-', mac('56:01')],
    ['ge-0/0/7.0', 'leaf-9', 'Ethernet1/48', '-', mac('56:11')],
  ];

  it.each<[string, Parser, string[][]]>([
    [
      'cisco-nxos.lldp.txt',
      parseCiscoNeighbors,
      [
        ['Eth1/1', 'leaf-1.dc.example.com', 'Ethernet1/49', '-', mac('53:01')],
        ['Eth1/2', 'storage-1', 'eth1', mac('53:12'), mac('53:11')],
        ['Eth1/3/1', '-', '-', '-', mac('53:21')],
      ],
    ],
    [
      'cisco-ios.lldp.txt',
      parseCiscoNeighbors,
      [
        ['Gi1/0/1', 'access-1.dc.example.com', 'Gi0/1', '-', mac('54:01')],
        ['Te1/1/1', '-', 'ens1f0', mac('54:12'), mac('54:11')],
      ],
    ],
    [
      'arista-eos.lldp.json',
      parseAristaNeighbors,
      [
        [
          'Ethernet49/1',
          'spine-1.dc.example.com',
          'Ethernet1/1',
          '-',
          mac('55:01'),
        ],
        ['Ethernet5', 'server-1', 'enp65s0f0np0', mac('55:12'), mac('55:11')],
      ],
    ],
    ['juniper-junos.lldp.json', parseJunosNeighbors, junos],
    ['juniper-junos.lldp.txt', parseJunosNeighbors, junos],
    [
      'linux.lldp.json',
      parseLldpctl,
      [
        ['swp1', 'spine-1', 'swp49', '-', mac('57:01')],
        ['swp2', '-', '-', mac('57:11'), mac('57:11')],
        [
          'eth0',
          'management-1(FDO00000001)',
          'GigabitEthernet1/0/12',
          '-',
          'management-1(FDO00000001)',
        ],
      ],
    ],
    [
      'linux.lldp-one.json',
      parseLldpctl,
      [['eno1', 'leaf-1', 'etp5', '-', mac('57:21')]],
    ],
    [
      'dell-os10.lldp.txt',
      parseDellNeighbors,
      [
        ['ethernet1/1/1:1', 'leaf-1', 'ethernet1/1/49', '-', mac('59:01')],
        ['ethernet1/1/5', '-', '-', mac('59:12'), mac('59:11')],
      ],
    ],
    [
      'aruba-aoscx.lldp.txt',
      parseArubaNeighbors,
      [
        ['1/1/1', 'server-1', 'eno1', mac('5a:02'), mac('5a:01')],
        ['1/1/1', '-', '-', mac('5a:11'), mac('5a:11')],
        ['1/1/52', 'aggregation-1', '1/1/3', '-', mac('5a:21')],
      ],
    ],
  ])('are read from %s', (name, parse, rows) => {
    const output = recorded(name);
    expect(parse(output).map(row)).toEqual(rows);
    // As it comes over SSH from most switches.
    expect(parse(output.replaceAll('\n', '\r\n')).map(row)).toEqual(rows);
  });

  it('have the protocol by which they were heard', () => {
    expect(
      parseLldpctl(recorded('linux.lldp.json')).map(({ protocol }) => protocol),
    ).toEqual(['lldp', 'lldp', 'cdp']);
  });

  it.each<[string, Parser, string]>([
    ['IOS and NX-OS', parseCiscoNeighbors, 'Total entries displayed: 0\n'],
    ['EOS', parseAristaNeighbors, '{"lldpNeighbors": {}}'],
    ['Junos', parseJunosNeighbors, '\n'],
    [
      'Junos (JSON)',
      parseJunosNeighbors,
      '{"lldp-neighbors-information": [{}]}',
    ],
    ['lldpd', parseLldpctl, '{"lldp": {}}'],
    ['OS10', parseDellNeighbors, ''],
    ['AOS-CX', parseArubaNeighbors, 'Total Neighbor Entries : 0\n'],
  ])('may be none: %s', (_, parse, output) => {
    expect(parse(output)).toEqual([]);
  });

  const parsers: [string, Parser][] = [
    ['IOS and NX-OS', parseCiscoNeighbors],
    ['EOS', parseAristaNeighbors],
    ['Junos', parseJunosNeighbors],
    ['lldpd', parseLldpctl],
    ['OS10', parseDellNeighbors],
    ['AOS-CX', parseArubaNeighbors],
  ];

  describe.each(parsers)('of %s', (_, parse) => {
    it.each(['% LLDP is not enabled', '{"error": "denied"}', '[1]', 'null'])(
      'are not what says %s',
      output => {
        expect(() => parse(output)).toThrow(
          expect.objectContaining({
            code: 'FormatUnknown',
            message: expect.stringContaining(output),
          }),
        );
      },
    );
  });

  it.each<[string, Parser, string]>([
    ['cisco-nxos.lldp.txt', parseCiscoNeighbors, 'Chassis id: 0000.5e00.5321'],
    [
      'aruba-aoscx.lldp.txt',
      parseArubaNeighbors,
      'Port                           : 1/1/52',
    ],
    ['arista-eos.lldp.json', parseAristaNeighbors, '"Ethernet5"'],
    ['linux.lldp.json', parseLldpctl, '"eth0"'],
  ])('that are cut off are not taken for all: %s', (name, parse, before) => {
    const whole = recorded(name);
    const total = /^Total entries.*$/m.exec(whole)?.[0] ?? '';
    const cut = whole.slice(0, whole.indexOf(before)) + total;
    expect(() => parse(cut)).toThrow(
      expect.objectContaining({ code: 'FormatUnknown' }),
    );
  });

  it('without the port that they are on are not guessed', () => {
    const output = recorded('cisco-ios.lldp.txt').replace(
      /^Local Intf.*\n/gm,
      '',
    );
    expect(() => parseCiscoNeighbors(output)).toThrow(/with their ports/);
  });
});

describe('MAC address tables', () => {
  it.each<[string, Parser, string[]]>([
    ['cisco-nxos.mac.txt', parseMacTable, ['Eth1/2 53:12', 'Po10 53:13']],
    ['cisco-ios.mac.txt', parseMacTable, ['Te1/1/1 54:12', 'Gi1/0/7 54:13']],
    ['arista-eos.mac.json', parseAristaMacTable, ['Ethernet5 55:12']],
    [
      'juniper-junos.mac.txt',
      parseMacTable,
      ['ge-0/0/3.0 56:21', 'ae12.0 56:22'],
    ],
    ['linux.mac.json', parseBridgeFdb, ['swp5 57:31', 'bond1 57:34']],
    [
      'sonic.mac.txt',
      parseMacTable,
      ['Ethernet16 58:01', 'PortChannel1 58:02'],
    ],
    [
      'dell-os10.mac.txt',
      parseMacTable,
      ['ethernet1/1/5 59:12', 'port-channel10 59:13'],
    ],
    [
      'aruba-aoscx.mac.txt',
      parseMacTable,
      ['1/1/1 5A:02', 'lag100 5A:31', '1/1/30 5A:32'],
    ],
  ])('are read from %s', (name, parse, rows) => {
    expect(
      parse(recorded(name)).map(({ localPort, remoteMac, protocol }) => {
        expect(protocol).toBe('mac-table');
        return `${localPort} ${remoteMac!.slice(-5)}`;
      }),
    ).toEqual(rows);
  });

  it.each<[string, Parser]>([
    ['of text', parseMacTable],
    ['of EOS', parseAristaMacTable],
    ['of Linux', parseBridgeFdb],
  ])('%s are not what says something else', (_, parse) => {
    expect(() => parse("% Invalid input detected at '^' marker.")).toThrow(
      expect.objectContaining({ code: 'FormatUnknown' }),
    );
  });
});
