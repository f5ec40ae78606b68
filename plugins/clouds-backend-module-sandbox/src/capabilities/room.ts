import { QuotaResource, quotaResources } from '@rackstage/plugin-clouds-common';
import {
  QuotaCapability,
  StockCapability,
} from '@rackstage/plugin-clouds-node';
import { quotas, stock } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';

function isQuotaResource(word: string): word is QuotaResource {
  return (quotaResources as readonly string[]).includes(word);
}

export function quotaCapability(client: SandboxClient): QuotaCapability {
  return {
    async get({ region }, call) {
      const path = regionalPath(region, 'quotas');
      const { items } = await client.get(path, quotas, call);
      return items.flatMap(({ resource, ...amounts }) =>
        isQuotaResource(resource) ? [{ resource, ...amounts }] : [],
      );
    },
  };
}

export function stockCapability(client: SandboxClient): StockCapability {
  return {
    async check({ region, zone, specId, count }, call) {
      const query = new URLSearchParams({ specId });
      const path = `${regionalPath(region, 'stock')}?${query}`;
      const { items } = await client.get(path, stock, call);
      const asked = items.filter(
        item => zone === undefined || item.zone === zone,
      );
      // Without a zone the cloud spreads them itself, to where there is most room.
      const free = asked.reduce((sum, item) => sum + item.free, 0);
      return {
        available: free >= count,
        zonesWithRoom: items
          .filter(item => item.free >= count)
          .map(item => item.zone),
      };
    },
  };
}
