import { ForwardedError } from '@backstage/errors';
import { readFile } from 'node:fs/promises';
import { Client, Entry } from 'ldapts';
import { LdapSettings } from './LdapSettings';

const connectTimeout = 10_000;
const answerTimeout = 60_000;

/** Attributes whose bytes are no text. */
const binary = ['objectGUID'];

/** One connection to a directory, for one reading. */
export class LdapSession {
  private constructor(
    private readonly client: Client,
    private readonly pageSize: number,
  ) {}

  /** Connects, works, and always disconnects: also when the signal ends the work. */
  static async use<T>(
    settings: LdapSettings,
    signal: AbortSignal,
    work: (session: LdapSession) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const ca = settings.caFile && (await readFile(settings.caFile, 'utf8'));
    const tlsOptions = { ...(ca && { ca }), minVersion: 'TLSv1.2' as const };
    const client = new Client({
      url: settings.url,
      timeout: answerTimeout,
      connectTimeout,
      ...(settings.url.startsWith('ldaps:') && { tlsOptions }),
    });
    const stop = () => {
      client.unbind().catch(() => {});
    };
    signal.addEventListener('abort', stop);
    try {
      if (settings.startTls) {
        // The certificate has to be that of the server which the configuration names, an address too.
        const { hostname } = new URL(settings.url);
        await client.startTLS({ ...tlsOptions, host: hostname });
      }
      if (settings.bind) {
        await client.bind(settings.bind.dn, settings.bind.secret);
      }
      return await work(new LdapSession(client, settings.pageSize));
    } catch (error) {
      throw new ForwardedError(`The directory ${settings.url} failed`, error);
    } finally {
      signal.removeEventListener('abort', stop);
      await client.unbind().catch(() => {});
    }
  }

  async search(
    base: string,
    filter: string,
    attributes: string[],
  ): Promise<Entry[]> {
    const { searchEntries } = await this.client.search(base, {
      scope: 'sub',
      filter,
      attributes,
      explicitBufferAttributes: binary,
      paged: { pageSize: this.pageSize },
    });
    return searchEntries;
  }

  /** One entry, by its name; the root of the server has none. */
  async entry(dn: string, attributes: string[]): Promise<Entry | undefined> {
    const { searchEntries } = await this.client.search(dn, {
      scope: 'base',
      filter: '(objectClass=*)',
      attributes,
    });
    return searchEntries[0];
  }
}
