import { labels as labelSchema } from '@rackstage/openapi-common';

/** Those of a cloud's labels that have the form of ours; the others stay there only. */
export function fittingLabels(
  given: Record<string, string>,
): Record<string, string> {
  const key = new RegExp(labelSchema.propertyNames.pattern);
  const value = new RegExp(labelSchema.additionalProperties.pattern);
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name, text]) => key.test(name) && value.test(text))
      .slice(0, labelSchema.maxProperties),
  );
}
