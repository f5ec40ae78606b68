import { HumanDuration } from '@backstage/types';

export interface Config {
  mcpActions?: {
    /** How long a code that an assistant was given may be used. Default: 5 minutes. */
    confirmationLifetime?: HumanDuration | string;
  };
}
