import {
  dnsRecordTypes,
  listenerProtocols,
  loadBalancerTypes,
  Network,
  ObservedDnsZone,
  ObservedInternetGateway,
  ObservedLoadBalancer,
  ObservedNatGateway,
  ObservedNetworkInterface,
  ObservedPublicIp,
  ObservedRouteTable,
  ObservedSubnet,
  SecurityGroup,
} from '@rackstage/plugin-clouds-common';
import { z } from 'zod';
import { cidr, count, regional, text } from './parts';

/** What instances reach each other and the world by. */
export const networkingShapes = {
  network: z.strictObject({
    ...regional,
    cidr: cidr.optional(),
    external: z.boolean().optional(),
    shared: z.boolean().optional(),
    subnets: z.array(
      z.strictObject({
        id: text,
        name: z.string(),
        cidr,
        zone: text.optional(),
      }),
    ),
  }) satisfies z.ZodType<Network>,

  subnet: z.strictObject({
    ...regional,
    networkId: text,
    cidr,
    zone: text.optional(),
    publicAddresses: z.boolean().optional(),
    gateway: text.optional(),
    freeAddresses: count.optional(),
  }) satisfies z.ZodType<ObservedSubnet>,

  networkInterface: z.strictObject({
    ...regional,
    networkId: text.optional(),
    subnetId: text,
    address: text.optional(),
    macAddress: text.optional(),
    securityGroups: z.array(text),
    instanceId: text.optional(),
  }) satisfies z.ZodType<ObservedNetworkInterface>,

  publicIp: z.strictObject({
    ...regional,
    address: z.union([z.ipv4(), z.ipv6()]),
    instanceId: text.optional(),
    networkInterfaceId: text.optional(),
  }) satisfies z.ZodType<ObservedPublicIp>,

  routeTable: z.strictObject({
    ...regional,
    networkId: text,
    subnetIds: z.array(text),
    routes: z.array(z.strictObject({ destination: cidr, target: text })),
    internetGatewayId: text.optional(),
    natGatewayId: text.optional(),
    main: z.boolean().optional(),
  }) satisfies z.ZodType<ObservedRouteTable>,

  internetGateway: z.strictObject({
    ...regional,
    networkId: text.optional(),
    address: text.optional(),
  }) satisfies z.ZodType<ObservedInternetGateway>,

  natGateway: z.strictObject({
    ...regional,
    networkId: text.optional(),
    subnetId: text,
    publicIpId: text.optional(),
    address: text.optional(),
  }) satisfies z.ZodType<ObservedNatGateway>,

  loadBalancer: z.strictObject({
    ...regional,
    type: z.enum(loadBalancerTypes),
    networkId: text.optional(),
    subnetIds: z.array(text),
    internetFacing: z.boolean().optional(),
    address: text.optional(),
    listeners: z.array(
      z.strictObject({
        protocol: z.enum(listenerProtocols),
        port: z.int().min(1).max(65535),
        targetPort: z.int().min(1).max(65535),
      }),
    ),
    targets: z.array(
      z.strictObject({
        instanceId: text,
        health: z.enum(['healthy', 'unhealthy', 'starting', 'unknown']),
      }),
    ),
  }) satisfies z.ZodType<ObservedLoadBalancer>,

  dnsZone: z.strictObject({
    ...regional,
    domain: text,
    nameServers: z.array(text).optional(),
    records: z.array(
      z.strictObject({
        name: text,
        type: z.enum(dnsRecordTypes),
        ttlSeconds: count,
        values: z.array(text),
      }),
    ),
  }) satisfies z.ZodType<ObservedDnsZone>,

  securityGroup: z.strictObject({
    id: text,
    name: text,
    tag: text.optional(),
    description: z.string().optional(),
    rules: z.array(
      z.strictObject({
        direction: z.enum(['ingress', 'egress']),
        protocol: text.optional(),
        fromPort: z.int().optional(),
        toPort: z.int().optional(),
        peer: text.optional(),
      }),
    ),
  }) satisfies z.ZodType<SecurityGroup>,
};
