import { HumanDuration } from '@backstage/types';

export interface Config {
  audit?: {
    /** How long events are kept. Default: 3 years. */
    retention?: HumanDuration | string;
    /** Addresses and networks that webhook sinks may be sent to though they are private, for example `10.1.0.0/16`. Default: none. */
    allowedNetworks?: string[];
    /** Where events are sent to as well. */
    sinks?: Array<
      | {
          /** `[a-z0-9-]`; the sink goes on where it was by this name. */
          name: string;
          type: 'syslog';
          protocol: 'udp' | 'tcp' | 'tls';
          host: string;
          /** Default: 514 for UDP, 601 for TCP, 6514 for TLS. */
          port?: number;
          /** File with the certificate of the authority, where it is not a public one. */
          caFile?: string;
          /** Syslog facility. Default: 13, log audit. */
          facility?: number;
        }
      | {
          name: string;
          type: 'webhook';
          /** https; http only within `allowedNetworks`. */
          url: string;
          /**
           * `whsec_…`, with which deliveries are signed.
           * @visibility secret
           */
          secret: string;
        }
    >;
  };
}
