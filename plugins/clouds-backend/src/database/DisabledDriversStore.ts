export interface DisabledDriver {
  driver: string;
  disabledAt: string;
  /** Entity ref, or the name of a service. */
  disabledBy: string;
}

/** The drivers that no new accounts are made for. */
export interface DisabledDriversStore {
  list(): Promise<DisabledDriver[]>;

  /** Keeps who did it first. */
  add(driver: DisabledDriver): Promise<void>;

  remove(driver: string): Promise<void>;
}
