import { AccessTokensService } from './AccessTokensService';

const beginning = 'user:program/';

/** As whom a program appears in Backstage, which knows users and services only. */
export const programRef = (tokenId: string) => `${beginning}${tokenId}`;

/** The id of the token that somebody uses; undefined for people. */
export const tokenIdOf = (userEntityRef: string) =>
  userEntityRef.startsWith(beginning)
    ? userEntityRef.slice(beginning.length)
    : undefined;

/**
 * The person who acts: themselves, or by a program that has their token.
 *
 * @throws AuthenticationError when the token is revoked or has expired
 */
export async function personBehind(
  ref: string,
  tokens: Pick<AccessTokensService, 'require'>,
): Promise<string> {
  const tokenId = tokenIdOf(ref);
  return tokenId === undefined ? ref : (await tokens.require(tokenId)).owner;
}
