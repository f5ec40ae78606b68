export interface Config {
  datacenter?: {
    imports?: {
      /** Addresses and networks that a NetBox may be at though they are private, for example `10.1.0.0/16`. Default: none. */
      allowedNetworks?: string[];
    };
    /** Comparing cables with what devices see. */
    verification?: {
      /** Every how many hours each room is compared. Without it only when somebody asks for it. */
      everyHours?: number;
      /** For how many days what came of comparisons is kept. Default: 90. */
      keepDays?: number;
    };
  };
}
