import { QuotaResource } from '../service/quotas';
import { PartKind } from './Part';

/** Its name in operations and quotas: `load-balancers` is `loadBalancers`. */
export function quotaOf(kind: PartKind): QuotaResource {
  return kind.replace(/-[a-z]/g, text =>
    text.slice(1).toUpperCase(),
  ) as QuotaResource;
}
