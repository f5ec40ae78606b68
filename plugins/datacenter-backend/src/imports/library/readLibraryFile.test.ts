import { newAjv } from '@rackstage/openapi-router';
import { creationSchema } from '@rackstage/plugin-datacenter-common';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readLibraryFile } from './readLibraryFile';
import { readLibraryFiles } from './readLibraryFiles';

const pdu = `---
manufacturer: Example
model: PDU 2
slug: example-pdu-2
part_number: P-2
u_height: 0
is_full_depth: false
airflow: passive
weight: 10
weight_unit: lb
front_image: true
comments: Upright
console-ports:
  - name: Serial
    type: rj-12
    description: Beside the display
interfaces:
  - name: mgmt0
    type: 100base-tx
    mgmt_only: yes
power-ports:
  - name: Inlet
    type: iec-60309-p-n-e-6h
    maximum_draw: 7360
    allocated_draw: 5000
power-outlets:
  - name: Outlet 1
    type: iec-60320-c13
    power_port: Inlet
    feed_leg: A
front-ports:
  - name: F1
    type: lc
    rear_port: R1
    rear_port_position: 2
  - name: F2
    type: lc
    rear_port: R1
rear-ports:
  - name: R1
    type: mpo
    positions: 2
device-bays:
  - name: Sled 1
module-bays:
  - name: PSU 0
    position: '0'
`;

describe('readLibraryFile', () => {
  it('reads everything that the portal keeps, and says what it does not', () => {
    expect(readLibraryFile(pdu)).toEqual({
      kind: 'device-types',
      ignored: ['front_image', 'console-ports.description'],
      fields: {
        manufacturer: 'Example',
        model: 'PDU 2',
        slug: 'example-pdu-2',
        partNumber: 'P-2',
        heightUnits: 0,
        fullDepth: false,
        fitsBays: false,
        airflow: 'passive',
        weightKg: 4.54,
        notes: 'Upright',
        ports: [
          {
            role: 'interface',
            name: 'mgmt0',
            type: '100base-tx',
            managementOnly: true,
          },
          { role: 'console-port', name: 'Serial', type: 'rj-12' },
          {
            role: 'power-port',
            name: 'Inlet',
            type: 'iec-60309-p-n-e-6h',
            maxDrawWatts: 7360,
            allocatedDrawWatts: 5000,
          },
          {
            role: 'power-outlet',
            name: 'Outlet 1',
            type: 'iec-60320-c13',
            powerPort: 'Inlet',
            leg: 'A',
          },
          {
            role: 'front-port',
            name: 'F1',
            type: 'lc',
            rearPort: 'R1',
            rearPosition: 2,
          },
          {
            role: 'front-port',
            name: 'F2',
            type: 'lc',
            rearPort: 'R1',
            rearPosition: 1,
          },
          { role: 'rear-port', name: 'R1', type: 'mpo', positions: 2 },
        ],
        bays: [
          { role: 'device', name: 'Sled 1' },
          { role: 'module', name: 'PSU 0', position: '0' },
        ],
      },
    });
  });

  it('knows a module type, which has no height, from a device type', () => {
    expect(
      readLibraryFile(
        'manufacturer: Example\nmodel: NIC\ninterfaces:\n  - {name: "{module}/1", type: 25gbase-x-sfp28}\nmodule-bays:\n  - {name: A, position: A}\n',
      ),
    ).toEqual({
      kind: 'module-types',
      ignored: ['module-bays'],
      fields: {
        manufacturer: 'Example',
        model: 'NIC',
        ports: [
          { role: 'interface', name: '{module}/1', type: '25gbase-x-sfp28' },
        ],
      },
    });
  });

  it('reads a child as what goes into a bay, one unit high where nothing is said', () => {
    const { fields } = readLibraryFile(
      'manufacturer: E\nmodel: S\nsubdevice_role: child\n',
    );
    expect(fields).toMatchObject({
      fitsBays: true,
      heightUnits: 1,
      fullDepth: true,
    });
  });

  it('does not take a model for a number that only looks like one', () => {
    const text = 'manufacturer: E\nmodel: 2E10\npart_number: E2824\n';
    expect(readLibraryFile(text).fields).toMatchObject({
      model: '2E10',
      partNumber: 'E2824',
    });
  });

  it.each([
    ['g', 4540, 4.54],
    ['kg', 4.544, 4.54],
    ['oz', 160, 4.54],
  ])('converts %s to kilograms', (unit, weight, weightKg) => {
    const text = `manufacturer: E\nmodel: W\nweight: ${weight}\nweight_unit: ${unit}\n`;
    expect(readLibraryFile(text).fields).toMatchObject({ weightKg });
  });

  const device = 'manufacturer: E\nmodel: M\nu_height: 1\n';
  it.each([
    ['model: M\nu_height: 1\n', /required property 'manufacturer'/],
    [
      'manufacturer: E\nmodel: 6224\nu_height: 1\n',
      /Line 2: model must be string/,
    ],
    [`${device}u_size: 1\n`, /Line 4: The file has the unknown key 'u_size'/],
    [
      'manufacturer: E\nmodel: M\nu_height: 1.3\n',
      /Line 3: u_height must be multiple of 0.5/,
    ],
    [
      `${device}airflow: up\n`,
      /Line 4: airflow must be equal to .*front-to-rear/,
    ],
    [`${device}weight: 3\n`, /weight_unit/],
    [
      `${device}interfaces:\n  - name: a\n  - type: b\n`,
      /Line 6: interfaces.1 must have required property 'name'/,
    ],
    [
      `${device}interfaces:\n  - name: a\n  - name: a\n`,
      /interface 'a' is there twice/,
    ],
    [
      `${device}power-outlets:\n  - {name: o, power_port: p}\n`,
      /power-port 'p', which is not there/,
    ],
    [
      `${device}front-ports:\n  - {name: f, rear_port: r}\n`,
      /rear-port 'r', which is not there/,
    ],
    [
      `${device}rear-ports:\n  - name: r\nfront-ports:\n  - {name: f, rear_port: r, rear_port_position: 2}\n`,
      /position 2 of rear-port 'r', which has 1/,
    ],
    [
      `${device}rear-ports:\n  - name: r\nfront-ports:\n  - {name: f, rear_port: r}\n  - {name: g, rear_port: r}\n`,
      /position 1 of rear-port 'r' is there twice/,
    ],
    [`${device}model: N\n`, /Line 4: 'model' is there twice/],
    ['manufacturer: [E\n', /^Line \d: /],
    [`${device}---\nmodel: N\n`, /Line 4/],
    ['- a\n', /has to be a mapping/],
    ['', /has to be a mapping/],
    [`${device}comments: *nothing\n`, /aliases/],
  ])('says what is wrong with %j', (text, reason) => {
    expect(() => readLibraryFile(text)).toThrow(reason);
  });

  /** The error, and whether it was there before anybody would give up. */
  const refusalOf = (text: string) => {
    const start = performance.now();
    let refusal: unknown;
    try {
      readLibraryFile(text);
    } catch (error) {
      refusal = error;
    }
    return { refusal, isQuick: performance.now() - start < 10_000 };
  };
  const quickRefusal = {
    refusal: expect.objectContaining({ name: 'InputError' }),
    isQuick: true,
  };

  it('refuses aliases that grow into billions', () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) =>
        `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
    );
    expect(refusalOf(`l0: &l0 boom\n${levels.join('\n')}\n`)).toEqual(
      quickRefusal,
    );
  });

  it.each([
    ['brackets in brackets', '['.repeat(300_000)],
    ['many aliases', `a: &a 1\nb: [${'*a,'.repeat(200_000)}]`],
    ['a key many times', 'a: 1\n'.repeat(50_000)],
    [
      'many keys',
      Array.from({ length: 80_000 }, (_, i) => `k${i}: 1`).join('\n'),
    ],
    ['a long text', 'a'.repeat(1_000_001)],
  ])('refuses %s', (_, text) => {
    expect(refusalOf(text)).toEqual(quickRefusal);
  });
});

describe('readLibraryFiles', () => {
  it('reads what is valid and says why the rest is not', () => {
    const results = readLibraryFiles([
      { name: 'a.yaml', text: pdu },
      { name: 'b.yaml', text: 'model: 1' },
      {
        name: 'c.yaml',
        text: 'manufacturer: EXAMPLE\nmodel: pdu 2\nu_height: 1\n',
      },
      { name: 'd.yaml', text: 'manufacturer: E\nmodel: M\n' },
    ]);
    expect(results).toEqual([
      {
        name: 'a.yaml',
        type: expect.objectContaining({ kind: 'device-types' }),
      },
      { name: 'b.yaml', reason: expect.stringContaining('manufacturer') },
      { name: 'c.yaml', reason: expect.stringContaining('a.yaml') },
      {
        name: 'd.yaml',
        type: expect.objectContaining({ kind: 'module-types' }),
      },
    ]);
  });
});

const library = resolve(
  __dirname,
  '../../../../../../shared/data/device-types',
);

(existsSync(library) ? describe : describe.skip)(
  'files of the library [needs shared/data]',
  () => {
    it('are all read into what new objects can have', () => {
      const names = readdirSync(library);
      const results = readLibraryFiles(
        names.map(name => ({
          name,
          text: readFileSync(join(library, name), 'utf8'),
        })),
      );
      const ajv = newAjv();
      const wrong = results.filter(
        result =>
          'reason' in result ||
          !ajv.validate(creationSchema(result.type.kind), result.type.fields),
      );
      expect(wrong).toEqual([]);
      expect(results).toHaveLength(names.length);
      expect(names.length).toBeGreaterThan(30);
    });
  },
);
