import { CallOptions } from '../CallOptions';
import { Resource } from './Resource';
import { ServiceClient } from './ServiceClient';

export interface Zone {
  id: string;
  /** With a dot at its end. */
  name: string;
  /** `ACTIVE`, `PENDING`, `ERROR` */
  status: string;
  /** What it is about to become: `CREATE`, `UPDATE`, `DELETE`, `NONE`. */
  action: string;
  description: string | null;
  created_at: string;
}

export interface NewZone {
  /** With a dot at its end. */
  name: string;
  /** Of who answers for it. */
  email: string;
  description?: string;
}

export interface RecordSet {
  id: string;
  /** Whole, with a dot at its end. */
  name: string;
  type: string;
  /** Seconds; null means as the zone has it. */
  ttl: number | null;
  records: string[];
  status: string;
}

export interface NewRecordSet {
  name: string;
  type: string;
  ttl?: number;
  records: string[];
}

/** Designate. Every call rejects with an `OpenStackError` or the signal's reason. */
export class DnsService {
  readonly zones: Resource<Zone, NewZone>;

  constructor(private readonly client: ServiceClient) {
    this.zones = new Resource(client, {
      service: 'dns',
      path: '/zones',
      key: 'zones',
      updateMethod: 'PATCH',
    });
  }

  recordSets(
    zoneId: string,
  ): Resource<RecordSet, NewRecordSet, { ttl?: number; records: string[] }> {
    return new Resource(this.client, {
      service: 'dns',
      path: `/zones/${encodeURIComponent(zoneId)}/recordsets`,
      key: 'recordsets',
    });
  }

  /** Host names, with a dot at their end. */
  async nameServers(zoneId: string, call: CallOptions): Promise<string[]> {
    const body = await this.zones.act('GET', zoneId, '/nameservers', call);
    const { nameservers = [] } = body as {
      nameservers?: { hostname: string; priority: number }[];
    };
    return nameservers.map(({ hostname }) => hostname);
  }
}
