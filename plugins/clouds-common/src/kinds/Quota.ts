/** How much of one resource an account may use in a region. */
export interface Quota {
  resource: QuotaResource;
  used: number;
  /** Absent means without limit. */
  limit?: number;
}

export type QuotaResource =
  'instances' | 'vcpus' | 'memoryMiB' | 'volumes' | 'volumeGiB';
