const services = {
  identity: '/identity/v3/',
  compute: '/compute/v2.1',
  image: '/image',
  network: '/network',
  volumev3: '/volume/v3/p1',
  'load-balancer': '/load-balancer',
  dns: '/dns',
  'container-infra': '/container-infra/v1',
  baremetal: '/baremetal',
};

/** `RegionTwo` has these only. */
const inBothRegions = ['identity', 'compute', 'image', 'network'];

/** As Keystone (Zed) gives it, with an endpoint of each service in `RegionOne`. */
export function tokenBody(origin: string, lifetimeSeconds: number) {
  // A cloud whose clock is wrong by years must not matter.
  const issuedAt = Date.parse('2019-05-04T12:00:00Z');
  return {
    token: {
      methods: ['password'],
      user: {
        domain: { id: 'default', name: 'Default' },
        id: 'u1',
        name: 'demo',
        password_expires_at: null,
      },
      audit_ids: ['cYewE9-LT5WC9vLuBbMLUw'],
      issued_at: new Date(issuedAt).toISOString(),
      expires_at: new Date(issuedAt + lifetimeSeconds * 1000).toISOString(),
      project: {
        domain: { id: 'default', name: 'Default' },
        id: 'p1',
        name: 'demo',
      },
      is_domain: false,
      roles: [{ id: 'r1', name: 'member' }],
      catalog: Object.entries(services).map(([type, path]) => ({
        id: `s-${type}`,
        type,
        name: type,
        endpoints: endpoints(origin, type, path),
      })),
    },
  };
}

function endpoints(origin: string, type: string, path: string) {
  const regions = inBothRegions.includes(type)
    ? ['RegionOne', 'RegionTwo']
    : ['RegionOne'];
  return regions.map(region => ({
    id: `e-${type}-${region}`,
    interface: 'public',
    region_id: region,
    region,
    url: `${origin}${path}`,
  }));
}
