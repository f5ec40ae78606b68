export interface Config {
  backend?: {
    /** Which plugins run in this process: all, without it. Say where the others are in `discovery.endpoints`. */
    plugins?: {
      /** Ids of the only plugins that run here. */
      only?: string[];
      /** Ids of the plugins that run elsewhere. */
      except?: string[];
    };
  };
}
