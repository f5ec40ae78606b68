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
}

/** A part of a region that fails on its own. */
export interface Zone {
  id: string;
  name: string;
  available: boolean;
}
