import type * as AwsKit from '../../packages/test-kit/src/awsStub/startAwsStub';
import type * as LdapKit from '../../packages/test-kit/src/ldapStub/LdapStub';
import type * as NetboxKit from '../../packages/test-kit/src/netboxStub';
import type * as OpenIdKit from '../../packages/test-kit/src/openIdProvider/OpenIdProvider';
import type * as SshdKit from '../../packages/test-kit/src/sshd/startSshd';
import type * as FindKit from '../../packages/test-kit/src/sshd/findSshd';
import type * as TcpKit from '../../packages/test-kit/src/tcpProxy/TcpProxy';
import { createRequire } from 'node:module';

export type { AwsStub } from '../../packages/test-kit/src/awsStub/AwsStub';
export type { LdapStub } from '../../packages/test-kit/src/ldapStub/LdapStub';
export type {
  Misbehaviour,
  OpenIdProvider,
  OpenIdUser,
} from '../../packages/test-kit/src/openIdProvider/OpenIdProvider';
export type {
  DumpRow,
  NetboxStub,
} from '../../packages/test-kit/src/netboxStub';
export type { TestSshd } from '../../packages/test-kit/src/sshd/startSshd';
export type { TcpProxy } from '../../packages/test-kit/src/tcpProxy/TcpProxy';

// The journeys are ES modules and the kit is not; Playwright reads TypeScript of both.
const load = createRequire(import.meta.url);

const kit = '../../packages/test-kit/src';
const awsKit: typeof AwsKit = load(`${kit}/awsStub/startAwsStub.ts`);
const ldapKit: typeof LdapKit = load(`${kit}/ldapStub/LdapStub.ts`);
const netboxKit: typeof NetboxKit = load(`${kit}/netboxStub/index.ts`);
const openIdKit: typeof OpenIdKit = load(
  `${kit}/openIdProvider/OpenIdProvider.ts`,
);
const findKit: typeof FindKit = load(`${kit}/sshd/findSshd.ts`);
const sshdKit: typeof SshdKit = load(`${kit}/sshd/startSshd.ts`);
const tcpKit: typeof TcpKit = load(`${kit}/tcpProxy/TcpProxy.ts`);

export const { startAwsStub } = awsKit;
export const { startLdapStub } = ldapKit;
export const { smallNetbox, startNetboxStub } = netboxKit;
export const { startOpenIdProvider } = openIdKit;
export const { startTcpProxy } = tcpKit;
export const { findSshd } = findKit;
export const { startSshd } = sshdKit;
