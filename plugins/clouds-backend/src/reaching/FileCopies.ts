import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { isSshError, RemoteFiles } from '@rackstage/ssh-runner';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { InstanceReach } from './InstanceReach';
import { ReachingLimits } from './readReachingConfig';

export interface FileCopiesOptions {
  reach: Pick<InstanceReach, 'connect'>;
  limits: Pick<ReachingLimits, 'fileBytes'>;
}

/** Files to and from instances, without keeping them. */
export class FileCopies {
  constructor(private readonly options: FileCopiesOptions) {}

  /** @throws NotFoundError, InputError, ConflictError that say what to do */
  async read(
    instanceId: string,
    path: string,
    signal: AbortSignal,
  ): Promise<{ size: number; content: Readable }> {
    requirePath(path);
    return this.withFiles(instanceId, signal, async (files, done) => {
      const file = await files.read(path, {
        limit: this.options.limits.fileBytes,
        signal,
      });
      finished(file.content).then(done, done);
      return file;
    });
  }

  /** @returns how many bytes it has. @throws as reading; ConflictError when there is one that may not be overwritten */
  async write(
    instanceId: string,
    { path, overwrite }: { path: string; overwrite: boolean },
    content: Readable,
    signal: AbortSignal,
  ): Promise<number> {
    requirePath(path);
    return this.withFiles(instanceId, signal, async (files, done) => {
      const bytes = await files.write(path, content, {
        limit: this.options.limits.fileBytes,
        overwrite,
        signal,
      });
      done();
      return bytes;
    });
  }

  private async withFiles<T>(
    instanceId: string,
    signal: AbortSignal,
    work: (files: RemoteFiles, done: () => void) => Promise<T>,
  ): Promise<T> {
    try {
      const { connection } = await this.options.reach.connect(
        instanceId,
        signal,
      );
      try {
        return await work(await connection.files(), () => connection.close());
      } catch (error) {
        connection.close();
        throw error;
      }
    } catch (error) {
      throw isSshError(error) ? readable(error.code, error.message) : error;
    }
  }
}

function requirePath(path: string): void {
  if (path === '') {
    throw new InputError("Give the file's path on the machine as 'path'");
  }
}

function readable(code: string, message: string): Error {
  switch (code) {
    case 'FileNotFound':
      return new NotFoundError(message);
    case 'FileRefused':
    case 'FileTooLarge':
      return new InputError(message);
    default:
      return new ConflictError(message);
  }
}
