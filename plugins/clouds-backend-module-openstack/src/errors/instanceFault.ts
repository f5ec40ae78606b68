import { Server } from '@rackstage/openstack-client';
import {
  CloudErrorCode,
  ObservedInstance,
} from '@rackstage/plugin-clouds-common';

/** What Nova says about a server that it gave up on; nearly everything has the code 500 there. */
const rules: { code: CloudErrorCode; pattern: RegExp }[] = [
  {
    code: 'OutOfStock',
    pattern: /no valid host|exhausted all hosts|insufficient/i,
  },
  { code: 'QuotaExceeded', pattern: /quota|maximum number of/i },
];

export function instanceFault({ fault }: Server): ObservedInstance['fault'] {
  if (!fault) {
    return undefined;
  }
  const message = fault.message.trim();
  const rule = rules.find(({ pattern }) => pattern.test(message));
  return { code: rule?.code ?? 'Unavailable', message };
}
