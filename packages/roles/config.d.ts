export interface Config {
  permission?: {
    /** Entity refs of groups and users who may do everything. */
    administrators?: string[];
    /**
     * Who may do what in the whole portal; roles in a workspace are given there.
     * Somebody with several roles may do what any of them allows; somebody
     * without one may do nothing.
     */
    roles?: Array<{
      name: string;
      /** Entity refs of groups and users. */
      members: string[];
      /** Names of permissions; `*` stands for any text. */
      allow?: string[];
      /** Permissions on what the person, or one of their groups, owns. */
      allowOwned?: string[];
    }>;
  };
}
