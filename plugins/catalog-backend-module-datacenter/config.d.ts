export interface Config {
  catalog?: {
    providers?: {
      /** Sites, rooms, racks and devices of the data center. */
      datacenter?: {
        /** Entity ref of who looks after what has no owner of its own. */
        owner: string;
      };
    };
  };
}
