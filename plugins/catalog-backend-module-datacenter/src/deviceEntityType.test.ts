import { typeOfProduct, typeOfRole } from './deviceEntityType';

describe('what a device is in the catalog', () => {
  it.each([
    ['Access Switch', 'switch'],
    ['Core switch', 'switch'],
    ['Leaf', 'switch'],
    ['ToR', 'switch'],
    ['PDU', 'pdu'],
    ['Storage', 'storage'],
    ['스토리지', 'storage'],
    ['Compute', 'server'],
    ['물리 서버', 'server'],
    ['Patch panel', 'device'],
    ['Console Server', 'device'],
    ['Firewall', 'device'],
    ['Router', 'device'],
  ])('says its role %s: %s', (role, type) => {
    expect(typeOfRole(role)).toBe(type);
  });

  it('is not said by every role', () => {
    expect(typeOfRole('Production')).toBeUndefined();
    expect(typeOfRole('')).toBeUndefined();
  });

  const ports = (role: 'interface' | 'power-outlet' | 'front-port', n = 1) =>
    Array.from({ length: n }, () => ({ role }));

  it('says its model, else its ports', () => {
    expect(typeOfProduct('Rack PDU 32A', [])).toBe('pdu');
    expect(typeOfProduct('AP7901B', ports('power-outlet', 8))).toBe('pdu');
    expect(typeOfProduct('DCS-7050', ports('interface', 48))).toBe('switch');
    expect(typeOfProduct('R650', ports('interface', 4))).toBe('server');
    expect(typeOfProduct('48-Pair', ports('front-port', 48))).toBe('device');
    expect(typeOfProduct('Blank', [])).toBe('device');
  });

  it('does not count ports for management', () => {
    const management = { role: 'interface' as const, managementOnly: true };
    expect(typeOfProduct('Shelf', [management])).toBe('device');
  });
});
