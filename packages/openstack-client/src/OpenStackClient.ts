import { CallOptions } from './CallOptions';
import { HttpTransport } from './http/HttpTransport';
import { ServiceName } from './OpenStackError';
import {
  Catalog,
  Credential,
  Endpoint,
  EndpointInterface,
  Token,
} from './identity';
import { TokenCache } from './identity/TokenCache';
import { signIn } from './identity/signIn';
import {
  BaremetalService,
  ComputeService,
  ContainerInfraService,
  DnsService,
  ImageService,
  LoadBalancerService,
  NetworkService,
  VolumeService,
} from './services';
import { Microversions } from './services/Microversions';
import { ServiceClient } from './services/ServiceClient';

export interface OpenStackClientOptions {
  /** Address of Keystone, with or without its version; or the whole address, which ends with `/auth/tokens`. */
  authUrl: string;
  credential: Credential;
  /** Which of the addresses in the service catalog to use. `public` unless told otherwise. */
  interface?: EndpointInterface;
  /** PEM, trusted in addition to the usual authorities. */
  caCertificate?: string;
  /** False for a cloud whose services show no version documents, and are not to be asked for them. */
  microversions?: boolean;
  /** Where the services are, for clouds whose own catalog is of no use to callers from outside. */
  endpoints?(token: Token): Endpoint[];
}

/** The services of one region. */
export interface RegionServices {
  readonly compute: ComputeService;
  readonly image: ImageService;
  readonly network: NetworkService;
  readonly volume: VolumeService;
  readonly loadBalancer: LoadBalancerService;
  readonly dns: DnsService;
  readonly containerInfra: ContainerInfraService;
  readonly baremetal: BaremetalService;
}

/** One project of one cloud, through one credential. Opens no connection until the first call. */
export class OpenStackClient {
  private readonly transport: HttpTransport;
  private readonly tokens: TokenCache;
  private readonly versions: Microversions;
  private readonly interface: EndpointInterface;

  constructor(options: OpenStackClientOptions) {
    const { authUrl, credential, caCertificate, endpoints } = options;
    this.interface = options.interface ?? 'public';
    this.transport = new HttpTransport(caCertificate);
    this.versions = new Microversions(
      this.transport,
      options.microversions ?? true,
    );
    this.tokens = new TokenCache(async signal => {
      const token = await signIn(this.transport, authUrl, credential, signal);
      return endpoints
        ? { ...token, catalog: new Catalog(endpoints(token)) }
        : token;
    });
  }

  /**
   * Proves the credential by signing in anew.
   *
   * @throws OpenStackError
   */
  async signIn({ signal }: CallOptions): Promise<Token> {
    return this.tokens.renew(signal);
  }

  /**
   * A token that will hold for a minute at least.
   *
   * @throws OpenStackError
   */
  async token({ signal }: CallOptions): Promise<Token> {
    return this.tokens.get(signal);
  }

  /**
   * The ids of the regions that run instances, sorted.
   *
   * @throws OpenStackError
   */
  async regions(call: CallOptions): Promise<string[]> {
    const { catalog } = await this.token(call);
    return catalog.regions(this.interface);
  }

  /**
   * Whether a region has a service at all, as the catalog tells.
   *
   * @throws OpenStackError
   */
  async has(
    region: string,
    service: ServiceName,
    call: CallOptions,
  ): Promise<boolean> {
    const { catalog } = await this.token(call);
    return catalog.has(service, region, this.interface);
  }

  /** What is in a region. A region that does not exist shows at the first call, as `no-region`. */
  in(region: string): RegionServices {
    const client = new ServiceClient(
      this.transport,
      this.tokens,
      this.versions,
      region,
      this.interface,
    );
    return {
      compute: new ComputeService(client),
      image: new ImageService(client),
      network: new NetworkService(client),
      volume: new VolumeService(client),
      loadBalancer: new LoadBalancerService(client),
      dns: new DnsService(client),
      containerInfra: new ContainerInfraService(client),
      baremetal: new BaremetalService(client),
    };
  }
}
