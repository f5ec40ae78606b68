import { createSecurityGroupInput, rulesInput } from './accessInputs';

const ssh = {
  direction: 'ingress',
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  cidr: '10.0.0.0/8',
};

describe('rules', () => {
  it.each([
    [ssh],
    [{ ...ssh, cidr: '2001:db8::/32' }],
    [{ direction: 'egress' }],
    [{ direction: 'ingress', protocol: 'icmp', groupId: 'sg-1' }],
  ])('may be %j', rule => {
    expect(rulesInput.parse({ rules: [rule] })).toEqual({ rules: [rule] });
  });

  it.each([
    ['a direction of no kind', { ...ssh, direction: 'both' }],
    ['one port only', { ...ssh, toPort: undefined }],
    ['the other port only', { ...ssh, fromPort: undefined }],
    ['ports the wrong way round', { ...ssh, toPort: 21 }],
    ['a port that there is not', { ...ssh, toPort: 65_536 }],
    ['ports of any protocol', { ...ssh, protocol: undefined }],
    ['ports of ICMP', { ...ssh, protocol: 'icmp' }],
    ['an address that is none', { ...ssh, cidr: '10.0.0.256/8' }],
    ['an address without a length', { ...ssh, cidr: '10.0.0.1' }],
    ['two peers', { ...ssh, groupId: 'sg-1' }],
    ['a field that nobody knows', { ...ssh, cidrs: [] }],
  ])('may not have %s', (_, rule) => {
    expect(rulesInput.safeParse({ rules: [rule] }).success).toBe(false);
  });

  it('are at most a hundred, and none when none are named', () => {
    const name = 'web';
    const many = Array.from({ length: 101 }, () => ssh);
    expect(
      createSecurityGroupInput.safeParse({ name, rules: many }).success,
    ).toBe(false);
    expect(createSecurityGroupInput.parse({ name })).toEqual({
      name,
      description: '',
      rules: [],
    });
  });
});
