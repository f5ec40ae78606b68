import { HumanDuration } from '@backstage/types';

export interface Config {
  requests?: {
    drafts?: {
      /** How long a half-filled form is kept that nobody touches. Default: 30 days. */
      keptFor?: HumanDuration | string;
    };
    /**
     * The first version of the policy: what needs whose approval. Once there
     * is one, it is edited in the portal. Without it, an administrator approves
     * everything.
     */
    policy?: object;
    /** Who answers for what is spent. */
    costCentres?: Array<{
      name: string;
      /** Entity ref of a group or user. */
      owner: string;
    }>;
  };
}
