import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readArchive } from './readArchive';

/**
 * Where packages are unpacked: in a folder of this process alone, made when the
 * first is needed and removed at its end. So nobody else can have put anything there.
 */
export class PackageFolders {
  private root?: Promise<string>;
  private readonly unpacked = new Map<string, Promise<string>>();

  constructor(private readonly parent: string) {}

  /** The folder of a package; its archive is asked for the first time only. */
  async folderOf(id: string, archive: () => Promise<Buffer>): Promise<string> {
    const known = this.unpacked.get(id);
    if (known) {
      return known;
    }
    const folder = this.unpack(id, archive);
    this.unpacked.set(id, folder);
    folder.catch(() => this.unpacked.delete(id));
    return folder;
  }

  async remove(id: string): Promise<void> {
    const folder = await this.unpacked.get(id)?.catch(() => undefined);
    this.unpacked.delete(id);
    if (folder) {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async removeAll(): Promise<void> {
    const root = await this.root;
    this.root = undefined;
    this.unpacked.clear();
    if (root) {
      await rm(root, { recursive: true, force: true });
    }
  }

  private async unpack(
    id: string,
    archive: () => Promise<Buffer>,
  ): Promise<string> {
    this.root ??= mkdtemp(join(this.parent, 'rackstage-drivers-'));
    const folder = join(await this.root, id);
    const files = await readArchive(await archive());
    for (const [path, content] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content, { mode: 0o600 });
    }
    return folder;
  }
}
