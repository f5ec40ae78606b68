import { posix } from 'node:path';
import { SFTPWrapper, utils } from 'ssh2';
import { FileError, FileNode } from './FileTree';
import { Machine } from './Machine';

const { STATUS_CODE: status, OPEN_MODE: mode } = utils.sftp;

interface OpenFile {
  path: string;
  /** Of a folder that is read: what was not given yet. */
  names?: string[];
}

/** Answers the SFTP protocol (version 3) from the files of the machine. */
export function serveFiles(machine: Machine, sftp: SFTPWrapper): void {
  const { files, home } = machine;
  const open = new Map<number, OpenFile>();
  let handles = 0;
  const pathOf = (path: string) => posix.resolve(home, path);
  const begin = (file: OpenFile): Buffer => {
    const handle = Buffer.alloc(4);
    handle.writeUInt32BE(++handles);
    open.set(handles, file);
    return handle;
  };
  const opened = (handle: Buffer): OpenFile => {
    const file = handle.length === 4 && open.get(handle.readUInt32BE());
    if (!file) {
      throw new FileError('ENOENT');
    }
    return file;
  };
  /** Answers with the status of what it throws. */
  const answering =
    <A extends unknown[]>(answer: (id: number, ...args: A) => void) =>
    (id: number, ...args: A) => {
      try {
        answer(id, ...args);
      } catch (error) {
        sftp.status(
          id,
          (error as FileError).code === 'ENOENT'
            ? status.NO_SUCH_FILE
            : status.FAILURE,
          (error as Error).message,
        );
      }
    };
  const changing = (change: (...paths: string[]) => void) =>
    answering((id, ...paths: unknown[]) => {
      change(
        ...paths
          .filter(each => typeof each === 'string')
          .map(each => pathOf(each)),
      );
      sftp.status(id, status.OK);
    });
  const attributes = answering((id, path: string) => {
    const node = files.find(pathOf(path));
    if (!node) {
      throw new FileError('ENOENT');
    }
    sftp.attrs(id, attributesOf(node));
  });
  const ok = answering(id => sftp.status(id, status.OK));

  sftp.on('error', () => {});
  sftp.on(
    'REALPATH',
    answering((id, path: string) =>
      sftp.name(id, [
        { filename: pathOf(path), longname: '', attrs: attributesOf() },
      ]),
    ),
  );
  sftp.on('STAT', attributes);
  sftp.on('LSTAT', attributes);
  sftp.on('SETSTAT', ok);
  sftp.on('FSETSTAT', ok);
  sftp.on(
    'FSTAT',
    answering((id, handle: Buffer) =>
      sftp.attrs(id, attributesOf(files.find(opened(handle).path))),
    ),
  );
  sftp.on(
    'OPEN',
    answering((id, name: string, flags: number) => {
      const path = pathOf(name);
      if (flags & mode.TRUNC || (flags & mode.CREAT && !files.find(path))) {
        files.write(path, Buffer.alloc(0));
      }
      files.read(path);
      sftp.handle(id, begin({ path }));
    }),
  );
  sftp.on(
    'READ',
    answering((id, handle: Buffer, offset: number, length: number) => {
      const part = files
        .read(opened(handle).path)
        .subarray(offset, offset + length);
      if (part.length === 0) {
        sftp.status(id, status.EOF);
      } else {
        sftp.data(id, part);
      }
    }),
  );
  sftp.on(
    'WRITE',
    answering((id, handle: Buffer, offset: number, data: Buffer) => {
      files.writeAt(opened(handle).path, offset, data);
      sftp.status(id, status.OK);
    }),
  );
  sftp.on(
    'CLOSE',
    answering((id, handle: Buffer) => {
      opened(handle);
      open.delete(handle.readUInt32BE());
      sftp.status(id, status.OK);
    }),
  );
  sftp.on(
    'OPENDIR',
    answering((id, path: string) =>
      sftp.handle(
        id,
        begin({ path: pathOf(path), names: files.list(pathOf(path)) }),
      ),
    ),
  );
  sftp.on(
    'READDIR',
    answering((id, handle: Buffer) => {
      const folder = opened(handle);
      const names = folder.names?.splice(0, 100) ?? [];
      if (names.length === 0) {
        sftp.status(id, status.EOF);
        return;
      }
      sftp.name(
        id,
        names.map(filename => ({
          filename,
          longname: filename,
          attrs: attributesOf(files.find(posix.join(folder.path, filename))),
        })),
      );
    }),
  );
  sftp.on(
    'REMOVE',
    changing(path => files.remove(path)),
  );
  sftp.on(
    'RMDIR',
    changing(path => files.remove(path)),
  );
  sftp.on(
    'MKDIR',
    changing(path => files.makeFolder(path)),
  );
  sftp.on(
    'RENAME',
    changing((from, to) => files.rename(from, to)),
  );
}

function attributesOf(node: FileNode = { changedAt: 0 }) {
  const seconds = Math.floor(node.changedAt / 1000);
  return {
    mode: node.content ? 0o100644 : 0o040755,
    uid: 1000,
    gid: 1000,
    size: node.content?.length ?? 4096,
    atime: seconds,
    mtime: seconds,
  };
}
