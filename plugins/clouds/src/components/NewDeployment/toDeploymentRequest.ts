import { JsonObject, JsonValue } from '@backstage/types';
import { DeploymentRequest } from '@rackstage/plugin-clouds-common';

/** The request that the form describes; what was left empty is left out, in groups too. */
export function toDeploymentRequest(values: JsonObject): DeploymentRequest {
  const { revises, ...request } = values;
  return (filled(request) ?? {}) as unknown as DeploymentRequest;
}

function filled(value: JsonValue | undefined): JsonValue | undefined {
  if (value === '' || value === null) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return value.map(item => filled(item) ?? {});
  }
  if (typeof value !== 'object') {
    return value;
  }
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, filled(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
