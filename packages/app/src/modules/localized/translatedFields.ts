/** Fields of an entity that hold text for people. */
const textFields = [
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
];

/** Asks for the translation of each text field that is asked for, or it would be left out of the answer. */
export function withTranslatedFields(
  [request, ...rest]: unknown[],
  language: string,
): unknown[] {
  const { fields } = (request ?? {}) as { fields?: unknown };
  if (!Array.isArray(fields)) {
    return [request, ...rest];
  }
  const translations = fields
    .filter(field => textFields.includes(field))
    .map(field => `${field}@${language}`);
  return [
    { ...(request as object), fields: [...fields, ...translations] },
    ...rest,
  ];
}
