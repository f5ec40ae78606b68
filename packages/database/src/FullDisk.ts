import { ServiceUnavailableError, toError } from '@backstage/errors';
import { Knex } from 'knex';

/** Of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html) and of SQLite. */
const codes = [
  '53100',
  'SQLITE_FULL',
  'SQLITE_IOERR_SHMSIZE',
  'SQLITE_IOERR_WRITE',
];

const rolledBackAlready = /cannot rollback - no transaction is active$/;

/** A disk that filled up lately has been made room on when nobody hears of it any more. */
const rememberedMilliseconds = 30_000;

const message =
  'The disk of the database is full and nothing was changed: make room on it or enlarge it, then try again';

/** Says it in words when a database cannot write, and remembers it for a while. */
export class FullDisk {
  private lastMet?: number;

  /** @param now - monotonic */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** From now on the errors of its statements say what to do, and answers have status 507. */
  watch(knex: Knex): void {
    knex.on('query-error', (error: unknown) => {
      const { code = '', message: said } = toError(error) as Error & {
        code?: string;
      };
      // SQLite takes the transaction back by itself, and what is said then would hide why.
      const isEcho = this.isRemembered() && rolledBackAlready.test(said);
      if (codes.includes(code) || isEcho) {
        this.lastMet = this.now();
        // The very error that whoever made the statement will catch.
        Object.assign(error as Error, { message, statusCode: 507 });
      }
    });
  }

  /** @throws ServiceUnavailableError while it is not known that there is room again */
  async requireRoom(): Promise<void> {
    if (this.isRemembered()) {
      throw new ServiceUnavailableError(message);
    }
  }

  private isRemembered(): boolean {
    return (
      this.lastMet !== undefined &&
      this.now() - this.lastMet < rememberedMilliseconds
    );
  }
}
