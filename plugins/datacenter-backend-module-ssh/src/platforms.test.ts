import { platformOf, platforms } from './platforms';

describe('platformOf', () => {
  it.each([
    ['Cisco', 'Nexus 93180YC-FX3', 'cisco-nxos'],
    ['Cisco', 'N9K-C9336C-FX2', 'cisco-nxos'],
    ['Cisco', 'Catalyst 9300-48P', 'cisco-ios'],
    ['Cisco', 'C9300-NM-8X', 'cisco-ios'],
    ['Arista', 'DCS-7050SX3-48YC8', 'arista-eos'],
    ['Juniper', 'QFX5120-48Y', 'juniper-junos'],
    ['Dell', 'PowerSwitch S5248F-ON', 'dell-os10'],
    ['Dell', 'S5232F-ON', 'dell-os10'],
    ['HPE', 'Aruba CX 8325-48Y8C', 'aruba-aoscx'],
    ['Aruba', '6300M', 'aruba-aoscx'],
    ['NVIDIA', 'SN2410', 'linux-lldpd'],
    ['Edgecore', 'AS7726-32X SONiC', 'sonic'],
  ])('takes %s %s for %s', (manufacturer, model, platform) => {
    expect(platformOf({ id: '1', name: 'x', manufacturer, model })).toBe(
      platform,
    );
  });

  it.each([
    ['Dell', 'PowerEdge R760'],
    ['APC', 'AP8959'],
    ['HPE', 'ProLiant DL380 Gen11'],
    [undefined, undefined],
  ])('does not guess what %s %s is', (manufacturer, model) => {
    expect(
      platformOf({ id: '1', name: 'x', manufacturer, model }),
    ).toBeUndefined();
  });

  it('knows lines that only read', () => {
    for (const { neighbors, macTable } of Object.values(platforms)) {
      for (const { command } of [neighbors, macTable]) {
        const line = typeof command === 'string' ? command : command.join(' ');
        expect(line).toMatch(
          /^(?:sudo )?(?:show|lldpctl -f|bridge -j fdb show)/,
        );
      }
    }
  });
});
