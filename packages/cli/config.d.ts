export interface Config {
  backup?: {
    /** Folders of documents that a backup holds besides the databases. */
    directories?: Array<{
      /** What the backup calls it: letters, digits, '_' and '-'. Never change it. */
      name: string;
      /** Relative to the working directory. */
      path: string;
    }>;
  };
}
