import { SFTPWrapper, Stats } from 'ssh2';
import { randomBytes } from 'node:crypto';
import { Readable, Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SshError } from './SshError';

export interface CopyOptions {
  /** Bytes; more is refused. */
  limit: number;
  signal?: AbortSignal;
  /** Bytes so far. */
  onProgress?(bytes: number): void;
}

export interface RemoteFile {
  size: number;
  isFolder: boolean;
}

// Of the protocol (draft-ietf-secsh-filexfer-02).
const noSuchFile = 2;
const permissionDenied = 3;

/** Files of a machine, copied without being held in memory. */
export class RemoteFiles {
  constructor(private readonly sftp: SFTPWrapper) {
    // Whoever waits for an answer is told by it.
    sftp.on('error', () => {});
  }

  /** Nothing where there is none. @throws SshError */
  async find(path: string): Promise<RemoteFile | undefined> {
    try {
      const stats = await this.call<Stats>(path, done =>
        this.sftp.stat(path, done),
      );
      return { size: stats.size, isFolder: stats.isDirectory() };
    } catch (error) {
      if ((error as SshError).code === 'FileNotFound') {
        return undefined;
      }
      throw error;
    }
  }

  /**
   * Opens a file to be read from its beginning to its end.
   *
   * @throws SshError when there is none, it is a folder, may not be read, or is larger than the limit
   */
  async read(
    path: string,
    options: CopyOptions,
  ): Promise<{ size: number; content: Readable }> {
    const file = await this.find(path);
    if (!file) {
      throw new SshError('FileNotFound', `There is no file ${path}`);
    }
    if (file.isFolder) {
      throw new SshError(
        'FileRefused',
        `${path} is a folder; copy single files, or make an archive of it first`,
      );
    }
    if (file.size > options.limit) {
      throw tooLarge(path, options.limit);
    }
    // Whoever may not read it is told before anything is sent.
    const handle = await this.call<Buffer>(path, done =>
      this.sftp.open(path, 'r', done),
    );
    const source = this.sftp.createReadStream(path, { handle });
    const counted = counter(path, options);
    // Its error reaches whoever reads.
    pipeline(source, counted, { signal: options.signal }).catch(error =>
      counted.destroy(toSshError(error, path)),
    );
    return { size: file.size, content: counted };
  }

  /**
   * Writes a file under another name first, so that one that was there stays whole until the new one is.
   *
   * @returns how many bytes it has
   * @throws SshError when there is one and it may not be overwritten, or the content is larger than the limit
   */
  async write(
    path: string,
    content: Readable,
    options: CopyOptions & { overwrite?: boolean },
  ): Promise<number> {
    const there = await this.find(path);
    if (there?.isFolder) {
      throw new SshError('FileRefused', `${path} is a folder; name a file`);
    }
    if (there && !options.overwrite) {
      throw new SshError('FileExists', `There is a file ${path} already`);
    }
    const partial = `${path}.${randomBytes(6).toString('hex')}.part`;
    const counted = counter(path, options);
    try {
      await pipeline(
        content,
        counted,
        this.sftp.createWriteStream(partial) as unknown as Writable,
        { signal: options.signal },
      );
      await this.replace(path, partial, there !== undefined);
      return counted.bytes;
    } catch (error) {
      await this.call<void>(partial, done =>
        this.sftp.unlink(partial, failure =>
          done(failure ?? undefined, undefined),
        ),
      ).catch(() => {
        // The connection is gone, or nothing was written: the first error counts.
      });
      throw options.signal?.aborted
        ? options.signal.reason
        : toSshError(error, path);
    }
  }

  close(): void {
    this.sftp.end();
  }

  /** At once where the machine can: servers of others than OpenSSH do not replace a file by renaming. */
  private async replace(
    path: string,
    partial: string,
    isThere: boolean,
  ): Promise<void> {
    const { sftp } = this;
    const step = (begin: (done: (error?: Error | null) => void) => void) =>
      this.call<void>(path, done =>
        begin(error => done(error ?? undefined, undefined)),
      );
    if (canReplace(sftp)) {
      await step(done => sftp.ext_openssh_rename(partial, path, done));
      return;
    }
    if (isThere) {
      await step(done => sftp.unlink(path, done));
    }
    await step(done => sftp.rename(partial, path, done));
  }

  private call<T>(
    path: string,
    begin: (done: (error: Error | undefined, value: T) => void) => void,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const close = () =>
        reject(new SshError('ConnectionLost', 'The connection was lost'));
      this.sftp.once('close', close);
      begin((error, value) => {
        this.sftp.off('close', close);
        if (error) {
          reject(toSshError(error, path));
        } else {
          resolve(value);
        }
      });
    });
  }
}

/** As the machine announced; what reads it is not part of the library's interface. */
function canReplace(sftp: SFTPWrapper): boolean {
  const { _extensions = {} } = sftp as unknown as {
    _extensions?: Record<string, string>;
  };
  return _extensions['posix-rename@openssh.com'] === '1';
}

function counter(path: string, { limit, onProgress }: CopyOptions) {
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      counted.bytes += chunk.length;
      if (counted.bytes > limit) {
        done(tooLarge(path, limit));
        return;
      }
      onProgress?.(counted.bytes);
      done(null, chunk);
    },
  });
  const counted = Object.assign(stream, { bytes: 0 });
  return counted;
}

function tooLarge(path: string, limit: number): SshError {
  return new SshError(
    'FileTooLarge',
    `${path} has more than ${limit} bytes, which is the most that is copied`,
  );
}

function toSshError(error: unknown, path: string): Error {
  const { name, code, message } = error as Error & { code?: number | string };
  if (name === 'SshError' || name === 'AbortError') {
    return error as Error;
  }
  switch (code) {
    case noSuchFile:
      return new SshError('FileNotFound', `There is no file or folder ${path}`);
    case permissionDenied:
      return new SshError(
        'FileRefused',
        `The machine does not allow it: ${path}`,
      );
    default:
      return new SshError('Failed', `Copying ${path} failed: ${message}`, {
        cause: error,
      });
  }
}
