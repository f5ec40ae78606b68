export interface Config {
  apiGateway?: {
    /** How many calls a caller may make. */
    limits?: Array<{
      /** Id of a plugin. Absent: all APIs together. */
      api?: string;
      perMinute: number;
    }>;
  };
}
