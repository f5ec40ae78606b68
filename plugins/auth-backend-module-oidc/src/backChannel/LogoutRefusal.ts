/** Why a logout token ends no session. The message says nothing of what was in the token. */
export class LogoutRefusal extends Error {
  override readonly name = 'LogoutRefusal';
}
