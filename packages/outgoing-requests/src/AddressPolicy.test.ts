import { AddressPolicy } from './AddressPolicy';

const policyOf = (networks: string[]) =>
  new AddressPolicy(networks, 'test.allowedNetworks');

describe('AddressPolicy', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '2002:7f00:1::',
  ])('refuses %s', address => {
    expect(policyOf([]).allows(address)).toBe(false);
  });

  it.each(['1.1.1.1', '172.32.0.1', '8.8.8.8', '2606:4700::1111'])(
    'allows %s',
    address => {
      expect(policyOf([]).allows(address)).toBe(true);
    },
  );

  it('allows what the configuration names, and nothing beside it', () => {
    const policy = policyOf(['10.1.0.0/16', 'fd00::7', '127.0.0.1']);
    expect(policy.allows('10.1.255.1')).toBe(true);
    expect(policy.allows('10.2.0.1')).toBe(false);
    expect(policy.allows('fd00::7')).toBe(true);
    expect(policy.allows('fd00::8')).toBe(false);
    expect(policy.allows('127.0.0.2')).toBe(false);
  });

  it.each(['internal', '10.0.0.0/33', '10.0.0.0/x', 'fd00::/129', ''])(
    'says that %j is no network',
    network => {
      expect(() => policyOf([network])).toThrow(/'test.allowedNetworks'/);
    },
  );
});
