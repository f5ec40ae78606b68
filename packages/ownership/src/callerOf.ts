import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';

/** Who asks, as far as the core services need to know. */
export interface Caller {
  /** Entity ref of a user, or `plugin:<id>`. */
  ref: string;
}

/** Who the credentials stand for, as it is written into records. */
export function callerOf({ principal }: BackstageCredentials): Caller {
  const { type, userEntityRef, subject } = principal as {
    type?: string;
    userEntityRef?: string;
    subject?: string;
  };
  if (type === 'user' && userEntityRef) {
    return { ref: userEntityRef };
  }
  if (type === 'service' && subject) {
    return { ref: subject };
  }
  throw new NotAllowedError('Sign in first');
}

export function isService({ principal }: BackstageCredentials): boolean {
  return (principal as { type?: string }).type === 'service';
}
