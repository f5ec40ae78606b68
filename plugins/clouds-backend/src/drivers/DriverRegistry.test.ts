import { fakeDriver } from '../__testUtils__/fakeDriver';
import { FakeCloud } from '../__testUtils__/FakeCloud';
import { TestClock } from '../__testUtils__/TestClock';
import { DriverRegistry } from './DriverRegistry';

const driver = (name: string, title = name) => ({
  ...fakeDriver(new FakeCloud(new TestClock())),
  name,
  title,
});

describe('DriverRegistry', () => {
  it('has each driver once, by its name', () => {
    const registry = new DriverRegistry();
    registry.add(driver('a', 'Zeta'));
    registry.add(driver('b', 'Alpha'));
    expect(registry.get('a').title).toBe('Zeta');
    expect(registry.list().map(({ name }) => name)).toEqual(['b', 'a']);
    expect(() => registry.add(driver('a'))).toThrow(
      "A cloud driver named 'a' is registered already",
    );
    expect(registry.get('a').title).toBe('Zeta');
  });

  it('lists those it has when asked for another', () => {
    const registry = new DriverRegistry();
    expect(() => registry.get('x')).toThrow(/there are: none/);
    registry.add(driver('b'));
    registry.add(driver('a'));
    expect(() => registry.get('x')).toThrow(
      "No cloud driver named 'x'; there are: a, b",
    );
    expect(registry.find('x')).toBeUndefined();
  });
});
