import fc from 'fast-check';
import { compareLinks } from './compareLinks';
import {
  DeviceObservation,
  ExpectedLink,
  LinkEnd,
  ObservedLink,
} from './types';

const end = (device: string, port: string): LinkEnd => ({ device, port });

const link = (id: string, a: LinkEnd, b: LinkEnd): ExpectedLink => ({
  id,
  a,
  b,
});

const sees = (
  localPort: string,
  remoteName: string,
  remotePort?: string,
): ObservedLink => ({ localPort, remoteName, remotePort, protocol: 'lldp' });

const hasMac = (localPort: string, remoteMac: string): ObservedLink => ({
  localPort,
  remoteMac,
  protocol: 'mac-table',
});

const reads = (
  device: string,
  ...links: ObservedLink[]
): DeviceObservation => ({ device, links });

const uplink = link(
  'c1',
  end('leaf-1', 'Ethernet1/49'),
  end('spine-1', 'Ethernet1/1'),
);
const second = link(
  'c2',
  end('leaf-2', 'Ethernet1/49'),
  end('spine-1', 'Ethernet1/2'),
);
const server = link(
  'c3',
  end('leaf-1', 'Ethernet1/5'),
  end('server-1', 'eno1'),
);
const mac = '0A:00:00:00:00:01';
const ports = [
  { ...server.b, mac },
  { device: 'server-1', port: 'eno2', mac: '0A:00:00:00:00:02' },
  end('leaf-1', 'Ethernet1/6'),
];

describe('compareLinks', () => {
  it('verifies by what one end says, in its own spelling', () => {
    expect(
      compareLinks({
        expected: [uplink],
        observed: [
          reads('leaf-1', sees('Eth1/49', 'Spine-1.dc.example.com', 'Eth1/1')),
        ],
      }),
    ).toEqual({
      links: [{ state: 'verified', id: 'c1', certainty: 'port' }],
      extra: [],
    });
  });

  it('says that a link is missing when a device that was read sees nothing', () => {
    expect(
      compareLinks({ expected: [uplink], observed: [reads('spine-1')] }).links,
    ).toEqual([
      {
        state: 'missing',
        id: 'c1',
        fix: { code: 'connect', a: uplink.a, b: uplink.b },
      },
    ]);
  });

  it('does not say that it is missing when nobody looked', () => {
    expect(
      compareLinks({ expected: [uplink], observed: [reads('leaf-2')] }).links,
    ).toEqual([{ state: 'unknown', id: 'c1', reason: 'not-read' }]);
  });

  it('says what is there instead, and what to move', () => {
    const { links, extra } = compareLinks({
      expected: [server],
      observed: [reads('leaf-1', sees('Eth1/6', 'server-1', 'eno1'))],
      ports,
    });
    expect(links).toEqual([
      {
        state: 'wrong',
        id: 'c3',
        seen: [
          { end: 'b', device: 'leaf-1', port: 'Ethernet1/6', protocol: 'lldp' },
        ],
        fix: {
          code: 'move',
          stays: server.b,
          from: end('leaf-1', 'Ethernet1/6'),
          to: server.a,
        },
      },
    ]);
    expect(extra).toEqual([]);
  });

  it('names a stranger as it names itself', () => {
    const { links, extra } = compareLinks({
      expected: [server],
      observed: [reads('leaf-1', sees('Eth1/5', 'printer', 'lan'))],
    });
    expect(links).toMatchObject([
      { state: 'wrong', seen: [{ end: 'a', device: 'printer', port: 'lan' }] },
    ]);
    expect(extra).toEqual([]);
  });

  it('exchanges two plugs, also when both sides were read', () => {
    const { links, extra } = compareLinks({
      expected: [uplink, second],
      observed: [
        reads('leaf-1', sees('Eth1/49', 'spine-1', 'Eth1/2')),
        reads('leaf-2', sees('Eth1/49', 'spine-1', 'Eth1/1')),
        reads(
          'spine-1',
          sees('Eth1/1', 'leaf-2', 'Eth1/49'),
          sees('Eth1/2', 'leaf-1', 'Eth1/49'),
        ),
      ],
    });
    expect(links).toMatchObject([
      {
        state: 'wrong',
        fix: { code: 'swap', with: 'c2', ports: [uplink.b, second.b] },
      },
      {
        state: 'wrong',
        fix: { code: 'swap', with: 'c1', ports: [second.b, uplink.b] },
      },
    ]);
    expect(extra).toEqual([]);
  });

  describe('where the neighbour does not name a port that the records have', () => {
    it.each([
      ['none', undefined],
      ['another name', 'ens1f0'],
    ])('is content with the device (%s)', (_, port) => {
      expect(
        compareLinks({
          expected: [server],
          observed: [reads('leaf-1', sees('Eth1/5', 'server-1', port))],
          ports,
        }),
      ).toEqual({
        links: [{ state: 'verified', id: 'c3', certainty: 'device' }],
        extra: [],
      });
    });

    it('finds the port by its address', () => {
      const observed = [
        reads('leaf-1', { ...sees('Eth1/5', 'localhost'), remoteMac: mac }),
      ];
      expect(
        compareLinks({ expected: [server], observed, ports }).links,
      ).toEqual([{ state: 'verified', id: 'c3', certainty: 'port' }]);
    });

    it('is not content with another port of that device', () => {
      const observed = [reads('leaf-1', sees('Eth1/5', 'server-1', 'eno2'))];
      expect(
        compareLinks({ expected: [server], observed, ports }).links,
      ).toMatchObject([{ state: 'wrong', seen: [{ port: 'eno2' }] }]);
    });
  });

  describe('MAC address tables', () => {
    const compare = (...links: ObservedLink[]) =>
      compareLinks({
        expected: [server],
        observed: [reads('leaf-1', ...links)],
        ports,
      });

    it('verify, also among addresses of virtual machines', () => {
      const verified = [{ state: 'verified', id: 'c3', certainty: 'port' }];
      expect(compare(hasMac('Eth1/5', mac)).links).toEqual(verified);
      expect(
        compare(
          hasMac('Eth1/5', '52:54:00:00:00:01'),
          hasMac('Eth1/5', '0a00.0000.0001'),
        ).links,
      ).toEqual(verified);
    });

    it('contradict where one address is alone', () => {
      expect(
        compare(hasMac('Eth1/5', '0A:00:00:00:00:02')).links,
      ).toMatchObject([
        { state: 'wrong', seen: [{ port: 'eno2', protocol: 'mac-table' }] },
      ]);
    });

    it('find what was plugged into another port', () => {
      expect(compare(hasMac('Eth1/6', mac))).toMatchObject({
        links: [
          {
            state: 'wrong',
            fix: { code: 'move', from: end('leaf-1', 'Ethernet1/6') },
          },
        ],
        extra: [],
      });
    });

    it.each([
      ['an address of nobody', [hasMac('Eth1/5', '52:54:00:00:00:01')]],
      [
        'several of others',
        [
          hasMac('Eth1/5', '0A:00:00:00:00:02'),
          hasMac('Eth1/5', '52:54:00:00:00:01'),
        ],
      ],
      ['the address behind an aggregate', [hasMac('Po7', mac)]],
    ])('leave open what %s means', (_, links) => {
      expect(compare(...links).links).toEqual([
        { state: 'unknown', id: 'c3', reason: 'unidentified' },
      ]);
    });

    it('say nothing of ports whose neighbour says its name', () => {
      const { links, extra } = compareLinks({
        expected: [uplink, server],
        observed: [
          reads('leaf-1'),
          reads(
            'spine-1',
            sees('Eth1/1', 'leaf-1', 'Eth1/49'),
            hasMac('Eth1/1', mac),
          ),
        ],
        ports,
      });
      expect(links).toMatchObject([
        { state: 'verified' },
        { state: 'missing' },
      ]);
      expect(extra).toEqual([]);
    });

    it('do not take a switch without LLDP for what is behind it', () => {
      const { links } = compareLinks({
        expected: [uplink, server],
        observed: [
          reads('spine-1', hasMac('Eth1/1', mac)),
          reads('leaf-1', hasMac('Eth1/5', mac)),
        ],
        ports,
      });
      expect(links).toEqual([
        { state: 'unknown', id: 'c1', reason: 'unidentified' },
        { state: 'verified', id: 'c3', certainty: 'port' },
      ]);
    });
  });

  describe('what no link expects', () => {
    it('is to be recorded where the records have both ports, once for both ends', () => {
      const observed = [
        reads('leaf-1', sees('Eth1/6', 'server-1', 'eno2')),
        reads('server-1', sees('eno2', 'leaf-1', 'Ethernet1/6')),
      ];
      const a = end('leaf-1', 'Ethernet1/6');
      const b = end('server-1', 'eno2');
      expect(compareLinks({ expected: [], observed, ports }).extra).toEqual([
        { state: 'extra', a, b, fix: { code: 'record', a, b } },
      ]);
    });

    it('is to be found out where they do not', () => {
      const observed = [reads('leaf-1', sees('Eth1/6', 'phone', '1'))];
      expect(
        compareLinks({ expected: [], observed, ports }).extra,
      ).toMatchObject([
        {
          b: { device: 'phone', port: '1' },
          fix: { code: 'identify', at: end('leaf-1', 'Ethernet1/6') },
        },
      ]);
    });

    it('is not what speaks behind the right neighbour', () => {
      const observed = [
        reads(
          'leaf-1',
          sees('Eth1/5', 'server-1', 'eno1'),
          sees('Eth1/5', 'virtual-switch-of-server-1', 'vnet0'),
        ),
      ];
      expect(
        compareLinks({ expected: [server], observed, ports }),
      ).toMatchObject({ links: [{ state: 'verified' }], extra: [] });
    });
  });

  it('tells devices of the same name apart by not trusting it', () => {
    const devices = [
      { id: '1', name: 'leaf-1' },
      { id: '2', name: 'spine' },
      { id: '3', name: 'spine' },
    ];
    const expected = [link('c', end('1', 'Eth1/1'), end('2', 'Eth1/1'))];
    const compare = (names: typeof devices) =>
      compareLinks({
        expected,
        observed: [reads('1', sees('Ethernet1/1', 'spine', 'Ethernet1/1'))],
        devices: names,
      }).links[0].state;
    expect(compare(devices)).toBe('wrong');
    expect(compare(devices.slice(0, 2))).toBe('verified');
  });

  describe('for any cabling', () => {
    /** Links between ports that are all different. */
    const cablings = fc
      .uniqueArray(
        fc.tuple(
          fc.integer({ min: 1, max: 6 }),
          fc.integer({ min: 1, max: 48 }),
        ),
        {
          minLength: 4,
          maxLength: 40,
          selector: ([device, port]) => `${device}/${port}`,
        },
      )
      .map(numbers => {
        const ends = numbers.map(([device, port]) =>
          end(`switch-${device}`, `Ethernet1/${port}`),
        );
        return Array.from({ length: Math.floor(ends.length / 2) }, (_, at) =>
          link(`c${at}`, ends[at * 2], ends[at * 2 + 1]),
        );
      });
    /** Which ends say what they see; never neither. */
    const whoSpeaks = fc.array(fc.constantFrom('a', 'b', 'both'), {
      minLength: 20,
      maxLength: 20,
    });
    const spelled = (port: string) => port.replace('Ethernet', 'Eth');

    function observe(
      links: readonly ExpectedLink[],
      speakers: readonly string[],
    ): DeviceObservation[] {
      const byDevice = new Map<string, ObservedLink[]>();
      const say = (from: LinkEnd, to: LinkEnd) =>
        byDevice.set(from.device, [
          ...(byDevice.get(from.device) ?? []),
          sees(spelled(from.port), `${to.device}.example.com`, to.port),
        ]);
      links.forEach(({ a, b }, at) => {
        if (speakers[at] !== 'b') {
          say(a, b);
        }
        if (speakers[at] !== 'a') {
          say(b, a);
        }
      });
      return [...byDevice].map(([device, seen]) => reads(device, ...seen));
    }

    it('verifies all when it is as it should be', () => {
      fc.assert(
        fc.property(cablings, whoSpeaks, (expected, speakers) => {
          const { links, extra } = compareLinks({
            expected,
            observed: observe(expected, speakers),
          });
          expect(links.map(({ state }) => state)).toEqual(
            expected.map(() => 'verified'),
          );
          expect(extra).toEqual([]);
        }),
      );
    });

    it('finds exactly the two links whose ends are exchanged, and that exchanging them again is right', () => {
      fc.assert(
        fc.property(
          cablings,
          whoSpeaks,
          fc.nat(),
          fc.nat(),
          fc.boolean(),
          (expected, speakers, one, other, isTurned) => {
            const first = one % expected.length;
            const next =
              (first + 1 + (other % (expected.length - 1))) % expected.length;
            const its = expected[first].b;
            const theirs = isTurned ? expected[next].a : expected[next].b;
            const exchange = (each: LinkEnd) => {
              if (each === its) {
                return theirs;
              }
              return each === theirs ? its : each;
            };
            const real = expected.map(each => ({
              ...each,
              a: exchange(each.a),
              b: exchange(each.b),
            }));
            const { links, extra } = compareLinks({
              expected,
              observed: observe(real, speakers),
            });
            const wrong = links.filter(({ state }) => state !== 'verified');
            expect(wrong.map(({ id }) => id).sort()).toEqual(
              [expected[first].id, expected[next].id].sort(),
            );
            for (const each of wrong) {
              expect(each).toMatchObject({
                state: 'wrong',
                fix: { code: 'swap', with: wrong.find(w => w !== each)!.id },
              });
            }
            expect(extra).toEqual([]);
          },
        ),
      );
    });

    it('misses exactly what was pulled out', () => {
      fc.assert(
        fc.property(cablings, whoSpeaks, fc.nat(), (expected, speakers, at) => {
          const pulled = expected[at % expected.length];
          const observed = [
            ...observe(
              expected.filter(each => each !== pulled),
              speakers,
            ),
            reads(pulled.a.device),
          ];
          const { links, extra } = compareLinks({ expected, observed });
          expect(links.filter(({ state }) => state === 'missing')).toEqual([
            expect.objectContaining({ id: pulled.id }),
          ]);
          expect(extra).toEqual([]);
        }),
      );
    });

    it('records exactly what is there and not expected', () => {
      fc.assert(
        fc.property(cablings, whoSpeaks, fc.nat(), (real, speakers, at) => {
          const unknown = real[at % real.length];
          const { extra } = compareLinks({
            expected: real.filter(each => each !== unknown),
            observed: observe(real, speakers),
            ports: [unknown.a, unknown.b],
          });
          expect(extra).toHaveLength(1);
          expect(extra[0].fix.code).toBe('record');
        }),
      );
    });
  });
});
