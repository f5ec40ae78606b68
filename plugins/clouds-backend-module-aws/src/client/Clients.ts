import type { EC2 } from '@aws-sdk/client-ec2';
import type { EKS } from '@aws-sdk/client-eks';
import type { ElasticLoadBalancingV2 } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Pricing } from '@aws-sdk/client-pricing';
import type { Route53 } from '@aws-sdk/client-route-53';
import type { STS } from '@aws-sdk/client-sts';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import {
  AwsConfig,
  AwsCredential,
  endpointOf,
  homeRegionOf,
  ServiceName,
} from '../settings';
import { credentialsOf } from './credentials';
import { refuseBrokenAnswers } from './refuseBrokenAnswers';

interface SdkClients {
  ec2: EC2;
  sts: STS;
  elasticLoadBalancing: ElasticLoadBalancingV2;
  route53: Route53;
  eks: EKS;
  pricing: Pricing;
}

type ClientClass<S extends ServiceName> = new (
  options: object,
) => SdkClients[S];

/** Loaded when they are first needed: together they take half a second and tens of megabytes. */
const classes: { [S in ServiceName]: () => ClientClass<S> } = {
  ec2: () => require('@aws-sdk/client-ec2').EC2,
  sts: () => require('@aws-sdk/client-sts').STS,
  elasticLoadBalancing: () =>
    require('@aws-sdk/client-elastic-load-balancing-v2').ElasticLoadBalancingV2,
  route53: () => require('@aws-sdk/client-route-53').Route53,
  eks: () => require('@aws-sdk/client-eks').EKS,
  pricing: () => require('@aws-sdk/client-pricing').Pricing,
};

/** The SDK's clients of one account, one for each service and region. */
export class Clients {
  private readonly made = new Map<string, object>();
  private readonly credentials;
  private readonly handler = new NodeHttpHandler({
    connectionTimeout: 10_000,
    requestTimeout: 60_000,
    httpAgent: { maxSockets: 50 },
    httpsAgent: { maxSockets: 50 },
  });

  constructor(
    private readonly config: AwsConfig,
    credential: AwsCredential,
  ) {
    this.credentials = credentialsOf(config, credential, () => ({
      region: homeRegionOf(config),
      endpoint: endpointOf(config, 'sts'),
      requestHandler: this.handler,
    }));
  }

  get<S extends ServiceName>(service: S, region: string): SdkClients[S] {
    const key = `${service} ${region}`;
    const client = this.made.get(key) ?? this.make(service, region);
    this.made.set(key, client);
    return client as SdkClients[S];
  }

  private make(service: ServiceName, region: string): object {
    const Client = classes[service]();
    const client = new Client({
      region,
      endpoint: endpointOf(this.config, service),
      credentials: this.credentials,
      requestHandler: this.handler,
      // What may be tried again, and when, is decided by `ask`: the SDK would repeat creations too.
      maxAttempts: 1,
    });
    refuseBrokenAnswers(client);
    return client;
  }
}
