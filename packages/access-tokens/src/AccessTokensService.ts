/** What a token that is good lets a program do. */
export interface TokenGrant {
  id: string;
  /** Entity ref of the user who made it; the program may never do more than they may. */
  owner: string;
  workspaceId: string;
  /** Patterns like `clouds.*`. */
  permissions: string[];
  /** RFC 3339. */
  expiresAt: string;
}

export interface AccessTokensService {
  /**
   * The token that a program has sent.
   *
   * @throws AuthenticationError when nobody made it, it is revoked or has expired
   */
  verify(token: string): Promise<TokenGrant>;
  /**
   * A token that was verified before, by its id.
   *
   * @throws AuthenticationError when it is revoked or has expired since
   */
  require(id: string): Promise<TokenGrant>;
  /** It has changed: in this process the next question is answered anew. Others notice within two seconds. */
  forget(id: string): void;
}
