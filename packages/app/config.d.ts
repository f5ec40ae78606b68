export interface Config {
  app?: {
    signIn?: {
      /** Offers the provider under `auth.providers.oidc` on the sign-in page. */
      oidc?: {
        /**
         * What people call it.
         * @visibility frontend
         */
        title: string;
        /**
         * The same in Korean.
         * @visibility frontend
         */
        'title@ko'?: string;
      };
    };
  };
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
