import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { isError, toError } from '@backstage/errors';
import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SecretKey, SecretKeySource } from './SecretKeySource';

/** Keys listed in `secrets.keys`, each given as a value or as a file. */
export class ConfigSecretKeySource implements SecretKeySource {
  private hasRead = false;

  /** @param lookMilliseconds - how often files are looked at for a change */
  constructor(
    private readonly config: RootConfigService,
    private readonly logger: LoggerService,
    private readonly lookMilliseconds = 2_000,
  ) {}

  async getKeys(): Promise<SecretKey[]> {
    const entries = this.config.getOptionalConfigArray('secrets.keys') ?? [];
    if (entries.length === 0) {
      throw new Error(
        "No key to encrypt secrets with: name one under 'secrets.keys' in the configuration",
      );
    }
    const keys = await Promise.all(entries.map(entry => this.readKey(entry)));
    const ids = keys.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      throw new Error(
        `Two keys under 'secrets.keys' have the id '${twice}': a new key needs a new one`,
      );
    }
    this.hasRead = true;
    return keys;
  }

  /** Looks again and again: a mounted secret changes without a file that says so. */
  subscribe(listener: (keys: SecretKey[]) => void): void {
    let known: SecretKey[] | undefined;
    let failure: string | undefined;
    const look = async () => {
      try {
        const keys = await this.getKeys();
        failure = undefined;
        if (!known || !isSame(known, keys)) {
          known = keys;
          listener(keys);
        }
      } catch (error) {
        const { message } = toError(error);
        if (this.hasRead && message !== failure) {
          this.logger.error(
            'The secrets keys cannot be read any more; those that were read before stay in use until the portal is started again',
            toError(error),
          );
        }
        failure = message;
      }
    };
    this.config.subscribe?.(look);
    setInterval(look, this.lookMilliseconds).unref();
  }

  private async readKey(entry: Config): Promise<SecretKey> {
    const id = entry.getString('id');
    if (!/^[A-Za-z0-9_-]{1,50}$/.test(id)) {
      throw new Error(
        `The id '${id}' under 'secrets.keys' must be at most 50 letters, digits, '_' and '-'`,
      );
    }
    const value =
      entry.getOptionalString('value') ??
      (await this.readFile(resolve(entry.getString('file')), entry));
    const key = Buffer.from(value.trim(), 'base64');
    if (key.length !== 32) {
      throw new Error(
        `Key '${id}' under 'secrets.keys' must be 32 bytes in base64, but has ${key.length}`,
      );
    }
    return { id, key };
  }

  private async readFile(path: string, entry: Config): Promise<string> {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      const missing = isError(error) && error.code === 'ENOENT';
      const generate = entry.getOptionalBoolean('generate');
      // A key that vanishes while it is in use must not be replaced by another one.
      if (!missing || !generate || this.hasRead) {
        throw error;
      }
    }
    return this.generate(path);
  }

  private async generate(path: string): Promise<string> {
    const value = randomBytes(32).toString('base64');
    const draft = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, `${value}\n`, { mode: 0o600, flag: 'wx' });
    try {
      // A link is made whole or not at all, and only once: when two processes
      // start together, one key wins and the other reads it.
      await link(draft, path);
      this.logger.info(`Generated a key for secrets in ${path}; keep it safe`);
      return value;
    } catch (error) {
      if (isError(error) && error.code === 'EEXIST') {
        return await readFile(path, 'utf8');
      }
      throw error;
    } finally {
      await unlink(draft);
    }
  }
}

const isSame = (some: SecretKey[], others: SecretKey[]) =>
  some.length === others.length &&
  some.every(
    ({ id, key }, index) =>
      id === others[index].id && key.equals(others[index].key),
  );
