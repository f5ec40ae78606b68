export interface Config {
  auth?: {
    providers?: {
      /** Sign-in without a password, as any of the users listed. For development only. */
      development?: {
        /** Entity refs of users in the catalog. */
        users: string[];
        /** Also when NODE_ENV is not `development`: everybody who reaches the portal may then be anybody. */
        dangerouslyAllowOutsideDevelopment?: boolean;
      };
    };
  };
}
