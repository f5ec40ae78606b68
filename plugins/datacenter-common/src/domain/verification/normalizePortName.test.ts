import fc from 'fast-check';
import { normalizeMac } from './normalizeMac';
import { normalizePortName } from './normalizePortName';

describe('normalizePortName', () => {
  it.each([
    ['Eth1/1', 'Ethernet1/1'],
    ['Eth1/1', 'Ethernet 1/1'],
    ['Et49/1', 'Ethernet49/1'],
    ['"Ethernet1"', 'Ethernet1'],
    ['ethernet-1/1', 'Ethernet1/1'],
    ['ethernet1/1/1:1', 'Eth1/1/1:1'],
    ['Gi1/0/1', 'GigabitEthernet1/0/1'],
    ['Gi 1/0/1', 'gigabitethernet 1/0/1'],
    ['GE1/0/1', 'GigabitEthernet1/0/1'],
    ['Te1/1/4', 'TenGigabitEthernet1/1/4'],
    ['XGE1/0/49', 'Ten-GigabitEthernet1/0/49'],
    ['Twe1/0/1', 'TwentyFiveGigE1/0/1'],
    ['Tw1/0/1', 'TwoGigabitEthernet1/0/1'],
    ['Fo1/1/1', 'FortyGigabitEthernet1/1/1'],
    ['fortyGigE 0/48', 'Fo0/48'],
    ['Hu1/0/49', 'HundredGigE1/0/49'],
    ['hundredGigE 1/32', 'Hu 1/32'],
    ['Po10', 'port-channel10'],
    ['Ma1', 'Management1'],
    ['xe-0/0/1.0', 'xe-0/0/1'],
    ['et-0/0/1:2.0', 'et-0/0/1:2'],
    ['ae12.0', 'ae12'],
    ['SWP1', 'swp1'],
  ])('%s is %s', (one, other) => {
    expect(normalizePortName(one)).toBe(normalizePortName(other));
  });

  it.each([
    // The management port of SONiC beside the first one of its front.
    ['eth0', 'Ethernet0'],
    ['Eth1/1', 'Eth1/11'],
    ['Gi1/0/1', 'Te1/0/1'],
    // Of Junos and of HPE Comware.
    ['ge-0/0/1', 'GE0/0/1'],
    ['xe-0/0/1', 'xe-0/0/1:0'],
    ['Tw1/0/1', 'Twe1/0/1'],
    ['1/1/1', '1/1/10'],
    // Of Linux: a VLAN and no unit of Junos.
    ['swp1.0', 'swp1'],
  ])('%s is not %s', (one, other) => {
    expect(normalizePortName(one)).not.toBe(normalizePortName(other));
  });

  it('stays what it is when it is done again', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]{0,8}-?[0-9]{0,2}([/:.][0-9]{1,2}){0,3}$/),
        name => {
          const once = normalizePortName(name);
          expect(normalizePortName(once)).toBe(once);
        },
      ),
    );
  });
});

describe('normalizeMac', () => {
  it.each([
    '0a1b.2c3d.4e05',
    '0a:1b:2c:3d:4e:05',
    'a:1b:2c:3d:4e:5',
    '0A-1B-2C-3D-4E-05',
    '0a1b2c-3d4e05',
    '0a 1b 2c 3d 4e 05',
    '0a1b2c3d4e05 ',
  ])('reads %s', text => {
    expect(normalizeMac(text)).toBe('0A:1B:2C:3D:4E:05');
  });

  it.each(['', '10.0.0.1', 'eth0', '1:2:3', '0a1b.2c3d', '0g:1b:2c:3d:4e:5f'])(
    'finds none in "%s"',
    text => {
      expect(normalizeMac(text)).toBeUndefined();
    },
  );
});
