import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The programs and libraries of an OpenSSH server. */
export interface SshdFiles {
  sshd: string;
  sftpServer: string;
  libraries: string[];
  /** Lets it run under an account that the system does not have. */
  nssWrapper?: string;
}

/** What `npm test` unpacked into `.cache/openssh`, else what the system has; nothing where neither is there. */
export function findSshd(): SshdFiles | undefined {
  return [
    resolvePackagePath('@rackstage/test-kit', '../../.cache/openssh'),
    '/',
  ]
    .map(filesIn)
    .find(files => files !== undefined);
}

function filesIn(root: string): SshdFiles | undefined {
  const sshd = join(root, 'usr/sbin/sshd');
  const sftpServer = join(root, 'usr/lib/openssh/sftp-server');
  if (!existsSync(sshd) || !existsSync(sftpServer)) {
    return undefined;
  }
  // The system finds its own.
  const libraries = root === '/' ? [] : librariesIn(join(root, 'usr/lib'));
  const nssWrapper = libraries.find(file => /libnss_wrapper\.so$/.test(file));
  // As root it would want an account and a folder of the system.
  return process.getuid?.() === 0 && !nssWrapper
    ? undefined
    : { sshd, sftpServer, libraries, nssWrapper };
}

function librariesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('-linux-gnu'))
    .flatMap(name =>
      readdirSync(join(folder, name)).map(file => join(folder, name, file)),
    )
    .filter(file => /\/lib(wrap|nss_wrapper)\.so/.test(file));
}
