import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { DriverRegistry } from './DriverRegistry';

const driver = (name: string, title: string) =>
  ({ name, title }) as CloudDriver;

describe('DriverRegistry', () => {
  it('lists drivers by their titles and finds them by name', () => {
    const registry = new DriverRegistry();
    const sandbox = driver('sandbox', 'Sandbox');
    const openstack = driver('openstack', 'OpenStack');
    registry.add(sandbox);
    registry.add(openstack);
    expect(registry.list()).toEqual([openstack, sandbox]);
    expect(registry.get('sandbox')).toBe(sandbox);
    expect(registry.find('aws')).toBeUndefined();
    expect(() => registry.get('aws')).toThrow(
      "No cloud driver named 'aws'; there are: openstack, sandbox",
    );
  });

  it('refuses a second driver of a name', () => {
    const registry = new DriverRegistry();
    registry.add(driver('sandbox', 'Sandbox'));
    expect(() => registry.add(driver('sandbox', 'Another'))).toThrow(
      /'sandbox' is registered already/,
    );
  });

  it('says that there are none', () => {
    expect(() => new DriverRegistry().get('aws')).toThrow(/there are: none/);
  });
});
