export interface Config {
  datacenter?: {
    imports?: {
      /** Addresses and networks that a NetBox may be at though they are private, for example `10.1.0.0/16`. Default: none. */
      allowedNetworks?: string[];
    };
  };
}
