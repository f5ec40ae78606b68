import { capacityOf } from './capacity';
import { hourlyPriceKrw, unitPricesKrw } from './prices';
import { images, regions, worldOf } from './World';

const worlds = regions.map(({ id }) => worldOf(id));

const specIn = (regionId: string, specId: string) => {
  const { region, specs } = worldOf(regionId);
  const spec = specs.find(({ id }) => id === specId);
  return spec && hourlyPriceKrw(spec, region);
};

describe('the simulated world', () => {
  it('has 12 regions of 3 zones, several of them in Korea, each in a place', () => {
    expect(worlds).toHaveLength(12);
    expect(worlds.every(({ zones }) => zones.length === 3)).toBe(true);
    expect(
      regions.filter(({ country }) => country === 'KR').length,
    ).toBeGreaterThan(2);
    const places = regions.map(
      ({ latitude, longitude }) => `${latitude} ${longitude}`,
    );
    expect(new Set(places).size).toBe(12);
  });

  it('charges for what is there by the hour, dearer where specs are', () => {
    expect(unitPricesKrw({ pricePerMille: 1000 })['nat-gateway']).toBe('81');
    expect(unitPricesKrw({ pricePerMille: 1085 }).cluster).toBe('151.9');
  });

  it('gives no id twice', () => {
    const ids = worlds.flatMap(({ region, zones, networks }) => [
      region.id,
      ...zones.map(({ id }) => id),
      ...networks.map(({ id }) => id),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(images.map(({ id }) => id)).size).toBe(images.length);
  });

  it('gives no address range twice', () => {
    const cidrs = worlds.flatMap(({ networks }) =>
      networks.flatMap(({ subnets }) => subnets.map(({ cidr }) => cidr)),
    );
    expect(new Set(cidrs).size).toBe(12 * 3 * 3);
  });

  it('does not have every spec everywhere', () => {
    expect(specIn('kr-central-1', 'p1-8x96')).toBeDefined();
    expect(specIn('kr-east-1', 'p1-8x96')).toBeUndefined();
  });

  it.each([
    ['kr-central-1', 'g1-2x8', '62'],
    ['kr-south-1', 'g1-2x8', '60.76'],
    ['jp-east-1', 'a1-1x4', '27.5652'],
    ['kr-central-1', 'p1-8x96', '2929.6'],
  ])('prices per hour in %s for %s: %s won, exactly', (region, spec, price) => {
    expect(specIn(region, spec)).toBe(price);
  });

  it('has no room in a zone that is closed, and little for GPUs', () => {
    const sydney = worldOf('au-east-1');
    const closed = sydney.zones.filter(({ available }) => !available);
    expect(closed.map(({ id }) => id)).toEqual(['au-east-1c']);
    expect(capacityOf(sydney.region, closed[0], sydney.specs[0])).toBe(0);

    const seoul = worldOf('kr-central-1');
    const largest = seoul.specs.filter(({ gpus }) => gpus === 8);
    expect(capacityOf(seoul.region, seoul.zones[0], largest[0])).toBe(3);
  });

  it('refuses a region that is not there', () => {
    expect(() => worldOf('kr-north-1')).toThrow(
      expect.objectContaining({ code: 'not_found' }),
    );
  });
});
