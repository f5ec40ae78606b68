import { NormalizedSchema } from '@smithy/core/schema';
import { AwsFault } from '../AwsFault';

/** The module of an SDK client: beside the client it holds AWS's own model of the service, `RunInstances$` and so on. */
export type ServiceModel = object;

/** Kind, namespace, name, traits, input, output. */
type OperationModel = [
  number,
  string,
  string,
  unknown,
  () => never,
  () => never,
];

/** @throws AwsFault `InvalidAction` when the service has no such operation */
export function schemasOf(model: ServiceModel, operation: string) {
  const found = (model as Record<string, OperationModel | undefined>)[
    `${operation}$`
  ];
  if (!Array.isArray(found) || found[0] !== 9) {
    throw new AwsFault(
      'InvalidAction',
      `The action ${operation} is not valid for this web service.`,
    );
  }
  const [, , , traits, input, output] = found;
  return {
    traits,
    input: NormalizedSchema.of(input),
    output: NormalizedSchema.of(output),
  };
}
