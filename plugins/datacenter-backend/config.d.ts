export interface Config {
  datacenter?: {
    /** Comparing cables with what devices see. */
    verification?: {
      /** Every how many hours everything is compared. Without it only when somebody asks for it. */
      everyHours?: number;
      /** For how many days what came of comparisons is kept. Default: 90. */
      keepDays?: number;
    };
  };
}
