export interface Config {
  auth?: {
    providers?: {
      /** Makes the sign-in page know whom one may be while the portal runs for development. */
      development?: {
        /** @deepVisibility frontend */
        users: Array<{
          entityRef: string;
          name: string;
          role: 'administrator' | 'operator' | 'developer' | 'viewer';
        }>;
      };
    };
  };
}
