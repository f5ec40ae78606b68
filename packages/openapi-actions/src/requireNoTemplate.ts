import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { OperationAction } from './types';

const scaffolder = 'plugin:scaffolder';

/** @throws NotAllowedError when a step of a template asks: its outputs are stored with its task, and everybody who may read it sees them */
export function requireNoTemplate(
  { name }: OperationAction,
  { principal }: BackstageCredentials,
): void {
  const { subject, actor } = principal as {
    subject?: string;
    actor?: { subject: string };
  };
  if ((actor?.subject ?? subject) === scaffolder) {
    throw new NotAllowedError(
      `${name} answers a secret, which would be stored with the task: it is not for templates`,
    );
  }
}
