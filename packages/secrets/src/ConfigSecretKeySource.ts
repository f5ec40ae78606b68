import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { SecretKey, SecretKeySource } from './SecretKeySource';

/** Keys listed in `secrets.keys`, each given as a value or as a file. */
export class ConfigSecretKeySource implements SecretKeySource {
  constructor(
    private readonly config: RootConfigService,
    private readonly logger: LoggerService,
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
    return keys;
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
      if (!missing || !entry.getOptionalBoolean('generate')) {
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
