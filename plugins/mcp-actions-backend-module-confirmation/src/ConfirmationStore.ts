import { Knex } from 'knex';
import { createHash, randomBytes } from 'node:crypto';

/** What a code was given for. */
export interface Confirmed {
  /** Entity ref of a user, or a service. */
  caller: string;
  actionId: string;
  inputDigest: string;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** Codes that wait for their second call; shared by all replicas. */
export class ConfirmationStore {
  constructor(
    private readonly knex: Knex,
    private readonly now: () => number,
  ) {}

  async issue(what: Confirmed, expiresAt: number): Promise<string> {
    await this.knex('confirmations')
      .where('expires_at', '<=', this.now())
      .delete();
    const code = randomBytes(12).toString('base64url');
    await this.knex('confirmations').insert({
      code_hash: hash(code),
      ...columns(what),
      expires_at: expiresAt,
    });
    return code;
  }

  /** Whether the code was for this; it is used up then, by one of several at once. */
  async take(code: string, what: Confirmed): Promise<boolean> {
    const taken = await this.knex('confirmations')
      .where({ code_hash: hash(code), ...columns(what) })
      .where('expires_at', '>', this.now())
      .delete();
    return taken === 1;
  }
}

const columns = ({ caller, actionId, inputDigest }: Confirmed) => ({
  caller,
  action_id: actionId,
  input_digest: inputDigest,
});
