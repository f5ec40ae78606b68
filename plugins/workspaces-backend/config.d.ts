import { HumanDuration } from '@backstage/types';

export interface Config {
  /** Tokens that people make for their programs. */
  accessTokens?: {
    /** How long a token may be good at most. Default: 365 days. */
    maxLifetime?: HumanDuration | string;
    /** How many tokens that are good one person may have. Default: 20. */
    maxPerUser?: number;
  };
  /** Workspaces that are there from the first start; what is said here is changed only here. */
  workspaces?: Array<{
    /** Small letters, digits and hyphens. Never change it. */
    id: string;
    title: string;
    description?: string;
    /** How much harm a mistake does there. */
    environment: 'sandbox' | 'development' | 'production';
    costCentre?: string;
    /** At most this much; what is absent is without a limit. */
    limits?: {
      instances?: number;
      vcpu?: number;
      memoryMiB?: number;
      volumeGiB?: number;
      monthlySpend?: {
        /** Decimal text. */
        amount: string;
        /** ISO 4217. */
        currency: string;
      };
    };
    /** They are always members; others are added in the portal. */
    members?: Array<{
      /** Entity ref of a user or group. */
      entityRef: string;
      role: string;
    }>;
  }>;
}
