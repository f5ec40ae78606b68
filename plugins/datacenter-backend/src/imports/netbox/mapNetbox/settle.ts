import {
  FieldValue,
  initialOf,
  kindOf,
  NetboxSkipReason,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import {
  Draft,
  ImportFields,
  ImportItem,
  SkippedItem,
  SourceId,
  SourceReference,
} from '../types';

type Value = ImportFields[string];

interface Judgement {
  value: Value;
  note?: string;
}

class Unfit extends Error {
  constructor(
    readonly reason: NetboxSkipReason,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Makes an item of a draft that the kind's fields accept and whose references
 * lead to what is known. What is not accepted is left away with a note, where
 * the object can be without it; otherwise the object is skipped.
 *
 * A field that NetBox has nothing for is null, so that what is taken away there
 * is taken away here; but where a new object would begin with a value, it is
 * left to that.
 */
export function settle(
  kind: ObjectKindName,
  draft: Draft,
  isKnown: (sourceId: SourceId) => boolean,
): ImportItem | SkippedItem {
  const { sourceId } = draft;
  const notes = [...(draft.notes ?? [])];
  const fields: ImportFields = {};
  try {
    for (const field of kindOf[kind].fields) {
      if (field.name in draft.fields) {
        const judged = judge(
          field,
          draft.fields[field.name] ?? null,
          Boolean(draft.needs?.includes(field.name)),
          isKnown,
        );
        notes.push(judged.note);
        if (judged.value !== null) {
          fields[field.name] = judged.value;
        } else if (initialOf(field) === undefined) {
          fields[field.name] = null;
        }
      }
    }
  } catch (error) {
    if (!(error instanceof Unfit)) {
      throw error;
    }
    const name = draft.fields[kindOf[kind].title];
    return {
      sourceId,
      name: typeof name === 'string' ? name : sourceId,
      reason: error.reason,
      detail: error.message,
    };
  }
  const note = notes.filter(Boolean).join('. ');
  return { sourceId, fields, ...(note && { note }) };
}

/** @throws Unfit */
function judge(
  field: ObjectField,
  value: Value,
  isNeeded: boolean,
  isKnown: (sourceId: SourceId) => boolean,
): Judgement {
  const problem = problemOf(field, value, isKnown);
  if (!problem) {
    return { value };
  }
  if ('instead' in problem) {
    return { value: problem.instead, note: problem.message };
  }
  if (field.required || isNeeded) {
    throw new Unfit(problem.reason, problem.message);
  }
  return { value: null, note: `${problem.message}; it is not kept` };
}

type Problem =
  | { message: string; reason: NetboxSkipReason }
  | { message: string; instead: Value };

function problemOf(
  field: ObjectField,
  value: Value,
  isKnown: (sourceId: SourceId) => boolean,
): Problem | undefined {
  if (value === null) {
    return field.required && initialOf(field) === undefined
      ? { message: `${field.name} is missing`, reason: 'invalid' }
      : undefined;
  }
  switch (field.type) {
    case 'reference':
      return missing([value as unknown as SourceReference], isKnown)
        ? {
            message: `${field.name}: ${(value as unknown as SourceReference).source} was not imported`,
            reason: 'needs-other',
          }
        : undefined;
    case 'structure':
      return missingEnd(field.name, value, isKnown);
    case 'choice':
      return field.choices.includes(String(value))
        ? undefined
        : unfit(field.name, value);
    case 'number':
      return numberProblem(field, value as FieldValue);
    case 'text':
      return textProblem(field, String(value));
    default:
      return undefined;
  }
}

const unfit = (name: string, value: Value): Problem => ({
  message: `${name}: '${value}' is not allowed here`,
  reason: 'invalid',
});

const missing = (
  references: readonly SourceReference[],
  isKnown: (sourceId: SourceId) => boolean,
) => references.find(({ source }) => !isKnown(source));

function missingEnd(
  name: string,
  value: Value,
  isKnown: (sourceId: SourceId) => boolean,
): Problem | undefined {
  if (name !== 'a' && name !== 'b') {
    return undefined;
  }
  const end = missing(value as readonly SourceReference[], isKnown);
  return (
    end && {
      message: `${end.source} was not imported`,
      reason: 'unknown-end',
    }
  );
}

function numberProblem(
  field: Extract<ObjectField, { type: 'number' }>,
  value: FieldValue,
): Problem | undefined {
  const given = Number(value);
  if (!(given >= field.minimum && given <= field.maximum)) {
    return unfit(field.name, value);
  }
  const steps = given / field.step;
  if (Math.abs(steps - Math.round(steps)) < 1e-6) {
    return undefined;
  }
  const instead = Math.round(steps) * field.step;
  return field.required
    ? unfit(field.name, value)
    : { message: `${field.name}: ${given} is rounded to ${instead}`, instead };
}

function textProblem(
  field: Extract<ObjectField, { type: 'text' }>,
  value: string,
): Problem | undefined {
  if (field.pattern && !new RegExp(field.pattern, 'u').test(value)) {
    return unfit(field.name, value);
  }
  if (value.length <= field.maxLength) {
    return undefined;
  }
  return field.required
    ? {
        message: `${field.name} is longer than ${field.maxLength} characters`,
        reason: 'invalid',
      }
    : {
        message: `${field.name} is cut at ${field.maxLength} characters`,
        instead: value.slice(0, field.maxLength),
      };
}
