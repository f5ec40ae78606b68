import { InstanceRequest } from '@rackstage/plugin-clouds-common';

/** The request that a form describes: what was left empty is left out. */
export function toRequest<TInput extends InstanceRequest>(
  input: TInput,
): InstanceRequest {
  const filled = Object.entries(input).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  return Object.fromEntries(filled) as unknown as InstanceRequest;
}
