import { Quota } from '@rackstage/plugin-clouds-common';
import { CallOptions } from './calls';

export interface QuotaCapability {
  get(request: { region: string }, call: CallOptions): Promise<Quota[]>;
}

/** Only for clouds that can be asked whether there is room before anything is made. */
export interface StockCapability {
  check(
    request: { region: string; zone?: string; specId: string; count: number },
    call: CallOptions,
  ): Promise<StockVerdict>;
}

export interface StockVerdict {
  available: boolean;
  /** Zones of the region that do have room; absent when the cloud does not tell. */
  zonesWithRoom?: string[];
}
