import { HumanDuration } from '@backstage/types';

export interface Config {
  webhooks?: {
    outgoing?: {
      /** Addresses and networks that are targets though they are private, for example `10.1.0.0/16`. Default: none. */
      allowedNetworks?: string[];
      /** Longest time that one attempt may take. Default: 10 seconds. */
      timeout?: HumanDuration | string;
      /** How long a target may do nothing but fail until its subscription is switched off. Default: 5 days. */
      disableAfter?: HumanDuration | string;
    };
    /** How long events, deliveries and received events are kept. Default: 30 days. */
    retention?: HumanDuration | string;
  };
}
