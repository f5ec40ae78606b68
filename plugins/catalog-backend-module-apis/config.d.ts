export interface Config {
  catalog?: {
    providers?: {
      /** API documents that plugins publish, as API entities. */
      apis?: {
        /** Entity ref of who looks after them. */
        owner: string;
        /** Entity ref of the system that they belong to. */
        system?: string;
      };
    };
  };
}
