import { Catalog, Endpoint, withVersion } from './Catalog';

function endpoint(serviceType: string, url: string, rest?: Partial<Endpoint>) {
  return {
    serviceType,
    url,
    interface: 'public' as const,
    region: 'Seoul',
    ...rest,
  };
}

describe('Catalog', () => {
  const catalog = new Catalog([
    endpoint('compute', 'https://nova/v2.1'),
    endpoint('compute', 'https://nova.internal/v2.1', {
      interface: 'internal',
    }),
    endpoint('compute', 'https://nova.busan/v2.1', { region: 'Busan' }),
    endpoint('identity', 'https://keystone', { region: 'Everywhere' }),
    endpoint('block-storage', 'https://new/v3/p1'),
    endpoint('volumev3', 'https://cinder/v3/p1'),
  ]);

  it('lists the regions that run instances', () => {
    expect(catalog.regions('public')).toEqual(['Busan', 'Seoul']);
    expect(catalog.regions('internal')).toEqual(['Seoul']);
    expect(catalog.regions('admin')).toEqual([]);
  });

  it('knows where a service is, by region and interface', () => {
    expect(catalog.url('compute', 'Busan', 'public')).toBe(
      'https://nova.busan/v2.1',
    );
    expect(catalog.url('compute', 'Seoul', 'internal')).toBe(
      'https://nova.internal/v2.1',
    );
  });

  it('prefers the most specific name of a service', () => {
    expect(catalog.url('volume', 'Seoul', 'public')).toBe(
      'https://cinder/v3/p1',
    );
  });

  it('tells a region that does not exist from a service that it lacks', () => {
    expect(() => catalog.url('compute', 'Mars', 'public')).toThrow(
      expect.objectContaining({
        kind: 'no-region',
        message: 'There is no region Mars',
      }),
    );
    expect(() => catalog.url('volume', 'Busan', 'public')).toThrow(
      expect.objectContaining({
        kind: 'no-service',
        message: 'Region Busan has no volume service at its public interface',
      }),
    );
  });
});

it.each([
  ['https://glance', 'v2', 'https://glance/v2'],
  ['https://glance/', 'v2', 'https://glance/v2'],
  ['https://cloud/image', 'v2', 'https://cloud/image/v2'],
  ['https://cloud/image/v2/', 'v2', 'https://cloud/image/v2'],
  ['https://nova/v2.1/p1', 'v2.1', 'https://nova/v2.1/p1'],
  ['https://v2.example.com', 'v3', 'https://v2.example.com/v3'],
])('gives %s its version', (url, version, expected) => {
  expect(withVersion(url, version)).toBe(expected);
});
