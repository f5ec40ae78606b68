import type { EC2 } from '@aws-sdk/client-ec2';
import type { EKS } from '@aws-sdk/client-eks';
import type { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Pricing } from '@aws-sdk/client-pricing';
import type { Route53 } from '@aws-sdk/client-route-53';
import type { STS } from '@aws-sdk/client-sts';
import { Region } from '@rackstage/plugin-clouds-common';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { regionPlaces } from '../regionPlaces';
import { AwsConfig, AwsCredential, homeRegionOf } from '../settings';
import { ask, AskOptions } from './ask';
import { Clients } from './Clients';
import { Creations } from './Creations';
import { Freshness } from './Freshness';

/** For how long the list of regions holds, in milliseconds: AWS adds one now and then, an account enables one. */
const regionsHoldMs = 10 * 60_000;

type Send<Client, T> = (client: Client, options: AskOptions) => Promise<T>;

/** One account at AWS, and what is known of it for now. */
export class Aws {
  readonly freshness = new Freshness();
  readonly creations = new Creations(this.freshness);
  readonly homeRegion: string;
  private readonly clients: Clients;
  private regionNames?: { names: string[]; at: number };

  constructor(
    readonly config: AwsConfig,
    credential: AwsCredential,
  ) {
    this.homeRegion = homeRegionOf(config);
    this.clients = new Clients(config, credential);
  }

  /** @throws CloudError `NotFound` when the account may not use the region */
  async ec2<T>(
    region: string,
    call: CallOptions,
    send: Send<EC2, T>,
  ): Promise<T> {
    await this.requireRegion(region, call);
    const client = this.clients.get('ec2', region);
    return this.ask(call, options => send(client, options));
  }

  async elasticLoadBalancing<T>(
    region: string,
    call: CallOptions,
    send: Send<ElasticLoadBalancingV2, T>,
  ): Promise<T> {
    await this.requireRegion(region, call);
    const client = this.clients.get('elasticLoadBalancing', region);
    return this.ask(call, options => send(client, options));
  }

  async eks<T>(
    region: string,
    call: CallOptions,
    send: Send<EKS, T>,
  ): Promise<T> {
    await this.requireRegion(region, call);
    const client = this.clients.get('eks', region);
    return this.ask(call, options => send(client, options));
  }

  /** Route 53 is one for the whole world. */
  async route53<T>(call: CallOptions, send: Send<Route53, T>): Promise<T> {
    const client = this.clients.get('route53', 'us-east-1');
    return this.ask(call, options => send(client, options));
  }

  /** So is the Price List. */
  async pricing<T>(call: CallOptions, send: Send<Pricing, T>): Promise<T> {
    const client = this.clients.get('pricing', 'us-east-1');
    return this.ask(call, options => send(client, options));
  }

  async sts<T>(call: CallOptions, send: Send<STS, T>): Promise<T> {
    const client = this.clients.get('sts', this.homeRegion);
    return this.ask(call, options => send(client, options));
  }

  /** Those that the account has enabled; of these only the allowed ones. */
  async regions(call: CallOptions): Promise<Region[]> {
    const names = await this.enabledRegions(call);
    return names
      .filter(name => this.isAllowed(name))
      .map(name => ({ id: name, name, ...regionPlaces[name] }));
  }

  async requireRegion(region: string, call: CallOptions): Promise<void> {
    call.signal.throwIfAborted();
    const isThere =
      this.isAllowed(region) &&
      (await this.enabledRegions(call)).includes(region);
    if (!isThere) {
      throw new CloudError(
        'NotFound',
        `Region ${region} is not among those of this account`,
      );
    }
  }

  private async enabledRegions(call: CallOptions): Promise<string[]> {
    const known = this.regionNames;
    if (known && performance.now() - known.at < regionsHoldMs) {
      return known.names;
    }
    const client = this.clients.get('ec2', this.homeRegion);
    const { Regions = [] } = await this.ask(call, options =>
      client.describeRegions({}, options),
    );
    const names = Regions.map(({ RegionName = '' }) => RegionName).sort();
    this.regionNames = { names, at: performance.now() };
    return names;
  }

  private isAllowed(region: string): boolean {
    const { regions } = this.config;
    return !regions?.length || regions.includes(region);
  }

  private ask<T>(
    call: CallOptions,
    send: (options: AskOptions) => Promise<T>,
  ): Promise<T> {
    return ask(call, this.freshness, send);
  }
}
