export interface Config {
  auth?: {
    providers?: {
      /** Sign-in without a password, as any of the users listed. For development only. */
      development?: {
        /** Whom one may be. */
        users: Array<{
          /** Entity ref of a user in the catalog. */
          entityRef: string;
          /** What the sign-in page calls the user. */
          name: string;
          /** What the sign-in page says the user may do. */
          role: 'administrator' | 'operator' | 'developer' | 'viewer';
        }>;
        /** Also when NODE_ENV is not `development`: everybody who reaches the portal may then be anybody. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
