import { QuotaAmounts } from './quotas';

/** A tenant of the simulated cloud. */
export interface Project {
  id: string;
  /** What its clients prove themselves with. */
  apiKey: string;
  /** The same in every region. */
  quotas: QuotaAmounts;
}
