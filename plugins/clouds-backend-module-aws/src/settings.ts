import { AccountSettings } from '@rackstage/plugin-clouds-node';

/** The services that the driver speaks to, and what AWS calls them. */
export const serviceNames = {
  ec2: 'EC2',
  sts: 'STS',
  elasticLoadBalancing: 'Elastic Load Balancing',
  route53: 'Route 53',
  eks: 'EKS',
  pricing: 'Price List',
} as const;

export type ServiceName = keyof typeof serviceNames;

/** What `configSchema` describes. */
export interface AwsConfig {
  /** Only these; all that the account has enabled when absent or empty. */
  regions?: string[];
  homeRegion?: string;
  roleArn?: string;
  /** What EKS makes clusters and their nodes with. */
  clusterRoleArn?: string;
  nodeRoleArn?: string;
  imageOwners?: string[];
  imageNames?: string[];
  endpoint?: string;
  endpoints?: Partial<Record<ServiceName, string>>;
}

/** What `credentialSchema` describes. */
export type AwsCredential = { externalId?: string } & (
  | { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
  | { profile: string }
);

/** The settings, which satisfy the driver's schemas, with their types. */
export function readSettings({ config, credential }: AccountSettings) {
  return {
    config: config as unknown as AwsConfig,
    credential: credential as unknown as AwsCredential,
  };
}

/** Where AWS is asked what holds for all regions. */
export function homeRegionOf({ homeRegion, regions }: AwsConfig): string {
  return homeRegion ?? regions?.[0] ?? 'us-east-1';
}

export function endpointOf(
  { endpoint, endpoints }: AwsConfig,
  service: ServiceName,
): string | undefined {
  return endpoints?.[service] ?? endpoint;
}
