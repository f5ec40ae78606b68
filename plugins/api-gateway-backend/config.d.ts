export interface Config {
  apiGateway?: {
    /** How often one address may fail to sign in. Default: 120. */
    wrongAttemptsPerMinute?: number;
    /** How many calls a caller may make. */
    limits?: Array<{
      /** Id of a plugin. Absent: all APIs together. */
      api?: string;
      perMinute: number;
    }>;
  };
}
