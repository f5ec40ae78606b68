import { Knex } from 'knex';

/** Of Backstage's auth plugin: refresh tokens, and the codes that become some. */
const refreshTokens = 'offline_sessions';
const authorizations = 'oauth_authorization_sessions';
const codes = 'oidc_authorization_codes';

/** What command lines and assistants go on with, and how they get it. */
export class CommandLineSignIns {
  constructor(private readonly client: () => Promise<Knex>) {}

  /** The codes first: whoever has one makes a refresh token of it. */
  async revoke(userEntityRef: string): Promise<void> {
    const knex = await this.client();
    const ofUser = { user_entity_ref: userEntityRef };
    await knex(codes)
      .whereIn('session_id', knex(authorizations).where(ofUser).select('id'))
      .delete();
    await knex(authorizations).where(ofUser).delete();
    await knex(refreshTokens).where(ofUser).delete();
  }

  /** Whose code this is; undefined for one that is not known, or was revoked. A code that was used is still known. */
  async userOf(code: string): Promise<string | undefined> {
    const knex = await this.client();
    const row = await knex(codes)
      .join(authorizations, `${authorizations}.id`, `${codes}.session_id`)
      .where(`${codes}.code`, code)
      .first(`${authorizations}.user_entity_ref`);
    return row?.user_entity_ref ?? undefined;
  }
}
