export interface CallOptions {
  /** Aborting it ends the call at once, wherever it is. */
  signal: AbortSignal;
}

export interface PageRequest {
  /** From the page before; the driver's own, opaque to everybody else. */
  cursor?: string;
  /** At most this many items; a driver may give fewer. Default and maximum are the driver's. */
  limit?: number;
}

export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
}

export interface RegionalListing<T> {
  list(
    request: PageRequest & { region: string },
    call: CallOptions,
  ): Promise<Page<T>>;
}

/** Something in a region by the id that the cloud gave it. */
export interface ResourceId {
  region: string;
  id: string;
}
