import * as ec2 from '@aws-sdk/client-ec2';
import * as sts from '@aws-sdk/client-sts';
import { ec2Operations } from './ec2';
import { queryProtocol } from './protocol/queryProtocol';
import { Protocol } from './protocol/Protocol';
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
};
