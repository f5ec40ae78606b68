import { createHash } from 'node:crypto';
import { isAscii, OwnUserData, readUserData } from './readUserData';

/** An account to log in by that cloud-init makes at first boot. */
export interface LoginAccount {
  name: string;
  /** A rule as in sudoers; absent: none. */
  sudo?: string;
  /** Absent: as the image has it. */
  shell?: string;
  /** `type key`, without a comment. */
  publicKeys: string[];
}

/** What clouds take: EC2 has the least room. */
export const mostUserDataBytes = 16 * 1024;

/** RFC 5322 allows no longer lines. */
const longestLine = 998;

/**
 * User data that makes the account and runs what somebody gave, which stays as it is, byte
 * for byte. The same input makes the same text, so that what is tried again is no other.
 */
export function combineUserData(account: LoginAccount, own = ''): string {
  const user = userOf(account);
  if (own.trim() === '') {
    return cloudConfig({ users: ['default', user] });
  }
  return multipart([
    partOf(readUserData(own)),
    // Only where nobody says which users there are: then those of the image stay.
    configPart({
      merge_how: 'dict(no_replace)+list()+str()',
      users: ['default'],
    }),
    // After whatever it is: cloud-config replaces what came before, and this adds.
    configPart({
      merge_how: 'list(append)+dict(no_replace,recurse_list)+str()',
      users: [user],
    }),
  ]);
}

/** How many bytes somebody's own text may have, about, when it has to be shortened. */
export function roomBeside(account: LoginAccount, own: string): number {
  const taken = Buffer.byteLength(combineUserData(account, own));
  const tooMany = taken - mostUserDataBytes;
  const grows = !isAscii(own) || isTooLong(own);
  return Math.max(
    0,
    // Base64 has 77 bytes, with the end of the line, for 57.
    Buffer.byteLength(own) -
      Math.ceil(grows ? (tooMany * 57) / 77 + 3 : tooMany),
  );
}

function userOf({ name, sudo, shell, publicKeys }: LoginAccount) {
  return {
    name,
    ...(shell && { shell }),
    lock_passwd: true,
    ...(sudo && { sudo }),
    ssh_authorized_keys: publicKeys,
  };
}

/** JSON is YAML. */
function cloudConfig(config: object): string {
  return `#cloud-config\n${JSON.stringify(config)}\n`;
}

function configPart(config: object): string {
  return `Content-Type: text/cloud-config\n\n${cloudConfig(config)}`;
}

function partOf({ form, content }: OwnUserData): string {
  if (form === 'mime') {
    // Its headers are those of the part.
    return content;
  }
  if (form === 'gzip') {
    return `Content-Type: application/gzip\nContent-Transfer-Encoding: base64\n\n${content}`;
  }
  // Of what kind it is cloud-init sees by how it begins. It garbles what is sent as 8bit.
  const head = 'Content-Type: text/plain; charset="utf-8"\n';
  return isAscii(content) && !isTooLong(content)
    ? `${head}Content-Transfer-Encoding: 7bit\n\n${content}`
    : `${head}Content-Transfer-Encoding: base64\n\n${base64Lines(content)}`;
}

/** The line end before a boundary belongs to the boundary. */
function multipart(parts: string[]): string {
  const digest = createHash('sha256').update(parts[0]).digest('hex');
  const boundary = `rackstage-${digest.slice(0, 32)}`;
  return [
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...parts.flatMap(part => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  ].join('\n');
}

function isTooLong(text: string): boolean {
  return text.split('\n').some(line => line.length > longestLine);
}

function base64Lines(text: string): string {
  return Buffer.from(text)
    .toString('base64')
    .replace(/.{76}(?=.)/g, '$&\n');
}
