import { ConflictError, InputError } from '@backstage/errors';
import { resolve } from 'node:path';
import { keyName, Manifest } from '../archive/manifest';
import { Installation } from '../installation/Installation';

export interface KeyFile {
  path: string;
  text: string;
}

/**
 * Which key files are to be written. A key that the configuration gives as a
 * value cannot be put back by us: it has to be the saved one already.
 *
 * @throws ConflictError when a saved key would be lost
 */
export function planKeys(options: {
  manifest: Manifest;
  /** As they were saved, by their names in the archive. */
  saved: Map<string, string>;
  installation: Installation;
  keysTo?: string;
}): KeyFile[] {
  const { manifest, saved, installation, keysTo } = options;
  const files: KeyFile[] = [];
  for (const id of manifest.keys) {
    const text = saved.get(keyName(id));
    if (text === undefined) {
      throw new InputError(
        `The backup is damaged: its secrets key '${id}' is missing. Take another one`,
      );
    }
    const installed = installation.keys.find(key => key.id === id);
    if (keysTo) {
      files.push({ path: resolve(keysTo, `${id}.key`), text });
    } else if (installed?.file && installed.value === undefined) {
      files.push({ path: installed.file, text });
    } else if (installed?.value?.trim() !== text) {
      throw new ConflictError(
        `The saved secrets key '${id}' is not the one under 'secrets.keys' in the configuration, and what it encrypted would not open: have the saved keys written to a folder with --keys-to <folder>, then give them to the portal`,
      );
    }
  }
  return files;
}
