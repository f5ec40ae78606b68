import * as ec2 from '@aws-sdk/client-ec2';
import * as eks from '@aws-sdk/client-eks';
import * as elb from '@aws-sdk/client-elastic-load-balancing-v2';
import * as route53 from '@aws-sdk/client-route-53';
import * as sts from '@aws-sdk/client-sts';
import { ec2Operations } from './ec2';
import { eksOperations } from './eks';
import { elbOperations } from './elb';
import { pricingOperations } from './pricing';
import { jsonProtocol } from './protocol/jsonProtocol';
import { queryProtocol } from './protocol/queryProtocol';
import { Protocol } from './protocol/Protocol';
import { restProtocol } from './protocol/restProtocol';
import { route53Operations } from './route53';
import { stsOperations } from './sts';

/** By the name that signatures are made for. */
export const services: Record<
  string,
  { protocol: Protocol; operations: object } | undefined
> = {
  ec2: {
    protocol: queryProtocol({
      model: ec2,
      xmlNamespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
      ec2: true,
    }),
    operations: ec2Operations,
  },
  sts: {
    protocol: queryProtocol({
      model: sts,
      xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    }),
    operations: stsOperations,
  },
  elasticloadbalancing: {
    protocol: queryProtocol({
      model: elb,
      xmlNamespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    }),
    operations: elbOperations,
  },
  eks: {
    protocol: restProtocol({ model: eks, format: 'json' }),
    operations: eksOperations,
  },
  route53: {
    protocol: restProtocol({
      model: route53,
      format: 'xml',
      xmlNamespace: 'https://route53.amazonaws.com/doc/2013-04-01/',
    }),
    operations: route53Operations,
  },
  pricing: { protocol: jsonProtocol(), operations: pricingOperations },
};
