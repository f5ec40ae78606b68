import { JsonObject } from '@backstage/types';
import { getPackages } from '@manypkg/get-packages';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What `ConfigSchema.serialize()` gives. */
export type SerializedSchema = JsonObject;

/**
 * Keeps what was made of the `config.d.ts` of all packages, which takes a
 * compiler seconds, until one of them changes.
 */
export class SchemaCache {
  private constructor(
    private readonly file: string,
    private readonly fingerprint: string,
  ) {}

  /**
   * @param dir - anywhere in the installation
   * @returns nothing where it could not be told that a package has changed
   */
  static async open(
    dependencies: string[],
    dir: string = process.cwd(),
  ): Promise<SchemaCache | undefined> {
    try {
      const { root, packages } = await getPackages(dir);
      const hash = createHash('sha256')
        .update(JSON.stringify(dependencies))
        // Packages of others change with this file only.
        .update(await readFile(join(root.dir, 'yarn.lock')));
      for (const { dir: folder, packageJson } of packages) {
        const { configSchema } = packageJson as { configSchema?: unknown };
        hash.update(JSON.stringify(packageJson));
        if (typeof configSchema === 'string') {
          hash.update(await readFile(join(folder, configSchema)));
        }
      }
      return new SchemaCache(
        join(root.dir, 'node_modules/.cache/rackstage/config-schema.json'),
        hash.digest('hex'),
      );
    } catch {
      return undefined;
    }
  }

  async read(): Promise<SerializedSchema | undefined> {
    try {
      const { fingerprint, schema } = JSON.parse(
        await readFile(this.file, 'utf8'),
      );
      return fingerprint === this.fingerprint ? schema : undefined;
    } catch {
      return undefined;
    }
  }

  async write(schema: SerializedSchema): Promise<void> {
    const { file, fingerprint } = this;
    const draft = `${file}.${process.pid}`;
    try {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(draft, JSON.stringify({ fingerprint, schema }));
      // Replicas of one installation may start together: a file is there whole or not at all.
      await rename(draft, file);
    } catch {
      // An installation that cannot be written to works without, only slower.
    }
  }
}
