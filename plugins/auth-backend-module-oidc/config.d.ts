export interface Config {
  auth?: {
    /** Who somebody is whom the OpenID provider under `auth.providers.oidc` has signed in. */
    oidc?: {
      /** The claim that names the user; `preferred_username` unless told otherwise. `email` counts only when it is verified. */
      userClaim?: string;
      /** Where that stands in the catalog; `metadata.name` unless told otherwise. */
      userField?: string;
      /** A claim with a list of groups, which count beside those of the catalog. */
      groupsClaim?: string;
    };
  };
}
