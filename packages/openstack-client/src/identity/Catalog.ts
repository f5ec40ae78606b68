import { OpenStackError, ServiceName } from '../OpenStackError';

export type EndpointInterface = 'public' | 'internal' | 'admin';

export interface Endpoint {
  /** As Keystone calls the kind of service: `compute`, `volumev3` … */
  serviceType: string;
  interface: EndpointInterface;
  region: string;
  url: string;
  /** It is the whole address: no version is put behind it. */
  isWhole?: boolean;
}

interface ServiceAddress {
  /** What catalogs call it, most specific first. */
  types: string[];
  /** Put after an URL that ends without a version. */
  version: string;
}

const addresses: Record<ServiceName, ServiceAddress> = {
  identity: { types: ['identity'], version: 'v3' },
  compute: { types: ['compute'], version: 'v2.1' },
  image: { types: ['image'], version: 'v2' },
  network: { types: ['network'], version: 'v2.0' },
  volume: { types: ['volumev3', 'block-storage'], version: 'v3' },
  'load-balancer': { types: ['load-balancer'], version: 'v2' },
  dns: { types: ['dns'], version: 'v2' },
  'container-infra': {
    types: ['container-infra', 'container'],
    version: 'v1',
  },
  baremetal: { types: ['baremetal'], version: 'v1' },
};

/** Where the services are, as the token tells. */
export class Catalog {
  constructor(private readonly endpoints: Endpoint[]) {}

  /** The ids of the regions that run instances, sorted. */
  regions(endpointInterface: EndpointInterface): string[] {
    const ids = this.endpoints
      .filter(e => e.interface === endpointInterface)
      .filter(e => addresses.compute.types.includes(e.serviceType))
      .map(e => e.region);
    return [...new Set(ids)].sort();
  }

  /**
   * The address of a service, with its version and without a slash at the end.
   *
   * @throws OpenStackError `no-region` or `no-service`
   */
  url(
    service: ServiceName,
    region: string,
    endpointInterface: EndpointInterface,
  ): string {
    const { version } = addresses[service];
    const inRegion = this.endpoints.filter(e => e.region === region);
    if (inRegion.length === 0) {
      throw new OpenStackError(`There is no region ${region}`, {
        kind: 'no-region',
        service,
      });
    }
    const found = this.find(service, region, endpointInterface);
    if (!found) {
      throw new OpenStackError(
        `Region ${region} has no ${service} service at its ${endpointInterface} interface`,
        { kind: 'no-service', service },
      );
    }
    return found.isWhole
      ? found.url.replace(/\/+$/, '')
      : withVersion(found.url, version);
  }

  /** Whether a region has a service at all. */
  has(
    service: ServiceName,
    region: string,
    endpointInterface: EndpointInterface,
  ): boolean {
    return this.find(service, region, endpointInterface) !== undefined;
  }

  private find(
    service: ServiceName,
    region: string,
    endpointInterface: EndpointInterface,
  ): Endpoint | undefined {
    return addresses[service].types
      .map(type =>
        this.endpoints.find(
          e =>
            e.region === region &&
            e.serviceType === type &&
            e.interface === endpointInterface,
        ),
      )
      .find(endpoint => endpoint !== undefined);
  }
}

/** Catalogs give the address with or without the version, and some with the project behind it. */
export function withVersion(url: string, version: string): string {
  const trimmed = url.replace(/\/+$/, '');
  return /\/v\d+(\.\d+)?(\/|$)/.test(new URL(trimmed).pathname)
    ? trimmed
    : `${trimmed}/${version}`;
}
