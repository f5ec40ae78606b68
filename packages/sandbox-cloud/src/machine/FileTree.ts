import { posix } from 'node:path';

export interface FileNode {
  /** Absent: a folder. */
  content?: Buffer;
  /** What the content is the beginning of, where there is room to grow. */
  room?: Buffer;
  /** Milliseconds since 1970. */
  changedAt: number;
}

/** What a machine keeps at most, in bytes. */
export const diskBytes = 16 * 1024 * 1024;

/** Why a file cannot be had, in the words of a Unix system. */
export class FileError extends Error {
  constructor(
    readonly code: 'ENOENT' | 'EISDIR' | 'ENOTDIR' | 'ENOTEMPTY' | 'ENOSPC',
  ) {
    super(messages[code]);
  }
}

const messages = {
  ENOENT: 'No such file or directory',
  EISDIR: 'Is a directory',
  ENOTDIR: 'Not a directory',
  ENOTEMPTY: 'Directory not empty',
  ENOSPC: 'No space left on device',
};

/** The files of a simulated machine, held in memory. Paths are absolute. */
export class FileTree {
  private readonly nodes = new Map<string, FileNode>();

  constructor(
    files: Record<string, string>,
    folders: string[],
    private readonly now: () => number,
  ) {
    for (const path of ['/', ...folders, ...Object.keys(files)]) {
      this.addFolders(path);
    }
    for (const folder of folders) {
      this.addFolder(folder);
    }
    for (const [path, text] of Object.entries(files)) {
      this.nodes.set(path, { content: Buffer.from(text), changedAt: now() });
    }
  }

  find(path: string): FileNode | undefined {
    return this.nodes.get(path);
  }

  /** @throws FileError */
  read(path: string): Buffer {
    const node = this.require(path);
    if (!node.content) {
      throw new FileError('EISDIR');
    }
    return node.content;
  }

  /** @throws FileError when it is a folder, its folder is not there or there is no room */
  write(path: string, content: Buffer): void {
    this.requireFolder(posix.dirname(path));
    const before = this.nodes.get(path);
    if (before && !before.content) {
      throw new FileError('EISDIR');
    }
    this.requireRoom(content.length - (before?.content?.length ?? 0));
    this.nodes.set(path, { content, changedAt: this.now() });
  }

  /** Names in it, sorted. @throws FileError */
  list(path: string): string[] {
    this.requireFolder(path);
    const prefix = path === '/' ? '/' : `${path}/`;
    return [...this.nodes.keys()]
      .filter(each => each.startsWith(prefix) && each !== '/')
      .map(each => each.slice(prefix.length))
      .filter(name => !name.includes('/'))
      .sort();
  }

  /** @throws FileError */
  makeFolder(path: string): void {
    this.requireFolder(posix.dirname(path));
    this.addFolder(path);
  }

  /** Of a file, or a folder with nothing in it. @throws FileError */
  remove(path: string): void {
    const node = this.require(path);
    if (!node.content && this.list(path).length > 0) {
      throw new FileError('ENOTEMPTY');
    }
    this.nodes.delete(path);
  }

  /** Of a file; one that is there is replaced. @throws FileError */
  rename(from: string, to: string): void {
    const content = this.read(from);
    this.nodes.delete(from);
    try {
      this.write(to, content);
    } catch (error) {
      this.write(from, content);
      throw error;
    }
  }

  /** Into a file that is there, which grows as it has to. @throws FileError */
  writeAt(path: string, offset: number, data: Buffer): void {
    const before = this.read(path);
    const size = Math.max(before.length, offset + data.length);
    this.requireRoom(size - before.length);
    const room = this.roomFor(path, size);
    data.copy(room, offset);
    const content = room.subarray(0, size);
    this.nodes.set(path, { content, room, changedAt: this.now() });
  }

  /** Twice as much as has to be, so that a file that comes in parts is not copied with each of them. */
  private roomFor(path: string, size: number): Buffer {
    const { content, room } = this.require(path);
    if (room && room.length >= size) {
      return room;
    }
    const larger = Buffer.alloc(2 * size);
    content?.copy(larger);
    return larger;
  }

  /** Bytes in all files. */
  used(): number {
    return [...this.nodes.values()].reduce(
      (sum, { content }) => sum + (content?.length ?? 0),
      0,
    );
  }

  /** @throws FileError */
  requireFolder(path: string): void {
    if (this.require(path).content) {
      throw new FileError('ENOTDIR');
    }
  }

  private requireRoom(bytes: number): void {
    if (this.used() + bytes > diskBytes) {
      throw new FileError('ENOSPC');
    }
  }

  private require(path: string): FileNode {
    const node = this.nodes.get(path);
    if (!node) {
      throw new FileError('ENOENT');
    }
    return node;
  }

  private addFolders(path: string): void {
    const folder = posix.dirname(path);
    if (folder !== path) {
      this.addFolders(folder);
    }
    this.addFolder(folder);
  }

  private addFolder(path: string): void {
    if (!this.nodes.has(path)) {
      this.nodes.set(path, { changedAt: this.now() });
    }
  }
}
