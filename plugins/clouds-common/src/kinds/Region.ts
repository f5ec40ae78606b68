import { UnitPrices } from './Price';

/** A place where a cloud runs things. Its id is what the cloud calls it. */
export interface Region {
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2, upper case. */
  country?: string;
  city?: string;
  /** WGS 84, decimal degrees. */
  latitude?: number;
  longitude?: number;
  /** What things cost there, as far as the cloud tells. */
  prices?: UnitPrices;
}

/** A part of a region that fails on its own. */
export interface Zone {
  id: string;
  name: string;
  available: boolean;
}
