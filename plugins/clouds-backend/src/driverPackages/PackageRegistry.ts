import { InputError, NotFoundError } from '@backstage/errors';
import { validRange, maxSatisfying } from 'semver';
import { z } from 'zod';
import { largestArchive } from './readArchive';
import { PackageSignature, SigningKey } from './signatures';

export interface RegistrySettings {
  /** Without a slash at the end. */
  url: string;
  token?: string;
}

/** What a search finds. */
export interface FoundPackage {
  name: string;
  version: string;
  description?: string;
}

/** One version as the registry has it. */
export interface RegistryPackage {
  name: string;
  version: string;
  archive: Buffer;
  integrity: string;
  signatures: PackageSignature[];
}

const timeoutMilliseconds = 30_000;
const largestDocument = 10 * 1024 * 1024;

const searchAnswer = z.object({
  objects: z.array(
    z.object({
      package: z.object({
        name: z.string(),
        version: z.string(),
        description: z.string().optional(),
      }),
    }),
  ),
});

const packument = z.object({
  'dist-tags': z.record(z.string(), z.string()).optional(),
  versions: z.record(
    z.string(),
    z.object({
      dist: z.object({
        tarball: z.url(),
        integrity: z.string().optional(),
        signatures: z
          .array(z.object({ keyid: z.string(), sig: z.string() }))
          .optional(),
      }),
    }),
  ),
});

const keysAnswer = z.object({
  keys: z.array(
    z.object({
      keyid: z.string(),
      key: z.string(),
      keytype: z.string(),
      expires: z.string().nullish(),
    }),
  ),
});

/** Client of a registry that speaks npm's protocol. It reads, and never writes. */
export class PackageRegistry {
  constructor(private readonly settings: RegistrySettings) {}

  async search(text: string): Promise<FoundPackage[]> {
    const query = new URLSearchParams({ text, size: '50' });
    const { objects } = searchAnswer.parse(
      await this.json(`/-/v1/search?${query}`),
    );
    return objects.map(found => found.package);
  }

  /**
   * @param wanted - a version, a range or a tag; `latest` when it is left out
   * @throws NotFoundError, InputError when the registry does not answer as it should
   */
  async download(name: string, wanted = 'latest'): Promise<RegistryPackage> {
    const found = packument.parse(
      await this.json(`/${name.replace('/', '%2f')}`),
    );
    const version = versionOf(found, wanted);
    if (!version) {
      throw new NotFoundError(
        `The registry has no version '${wanted}' of ${name}`,
      );
    }
    const {
      tarball,
      integrity,
      signatures = [],
    } = found.versions[version].dist;
    if (!integrity?.startsWith('sha512-')) {
      throw new InputError(
        `The registry gives no sha512 checksum of ${name} ${version}; publish it anew`,
      );
    }
    // Whatever address the document names, only the registry itself is asked.
    if (new URL(tarball).origin !== new URL(this.settings.url).origin) {
      throw new InputError(
        `The registry keeps ${name} ${version} at another address: ${new URL(tarball).origin}`,
      );
    }
    return {
      name,
      version,
      archive: await this.read(tarball, largestArchive),
      integrity,
      signatures: signatures.map(({ keyid, sig }) => ({
        keyId: keyid,
        signature: sig,
      })),
    };
  }

  /** None where the registry signs nothing. */
  async keys(): Promise<SigningKey[]> {
    try {
      const { keys } = keysAnswer.parse(await this.json('/-/npm/v1/keys'));
      return keys
        .filter(({ keytype }) => keytype === 'ecdsa-sha2-nistp256')
        .map(({ keyid, key, expires }) => ({
          keyId: keyid,
          key,
          expires: expires ?? undefined,
        }));
    } catch (error) {
      if (error instanceof NotFoundError) {
        return [];
      }
      throw error;
    }
  }

  private async json(path: string): Promise<unknown> {
    const bytes = await this.read(
      `${this.settings.url}${path}`,
      largestDocument,
    );
    return JSON.parse(bytes.toString('utf8'));
  }

  private async read(url: string, mostBytes: number): Promise<Buffer> {
    const { token } = this.settings;
    const response = await fetch(url, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
      signal: AbortSignal.timeout(timeoutMilliseconds),
    }).catch(error => {
      throw new InputError(
        `The package registry does not answer: ${error.cause?.message ?? error.message}`,
      );
    });
    if (response.status === 404) {
      throw new NotFoundError('The package registry has no such package');
    }
    if (!response.ok || !response.body) {
      throw new InputError(
        `The package registry answers with ${response.status}; look at 'clouds.driverPackages' in the configuration`,
      );
    }
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      length += chunk.length;
      if (length > mostBytes) {
        throw new InputError(
          `The package registry answers with more than ${mostBytes} bytes`,
        );
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
}

function versionOf(
  { versions, 'dist-tags': tags = {} }: z.infer<typeof packument>,
  wanted: string,
): string | undefined {
  const tagged = Object.hasOwn(tags, wanted) ? tags[wanted] : wanted;
  if (Object.hasOwn(versions, tagged)) {
    return tagged;
  }
  return validRange(tagged)
    ? (maxSatisfying(Object.keys(versions), tagged) ?? undefined)
    : undefined;
}
