import { Choice, Nested, NetboxObject } from '../netboxObjects';
import { SourceReference } from '../types';

export const sourceOf = (model: string, { id }: { id: number }): string =>
  `${model}:${id}`;

/** Null when there is nothing to refer to. */
export const refer = (
  model: string,
  nested: Nested | null | undefined,
): SourceReference | null =>
  nested ? { source: sourceOf(model, nested) } : null;

export const valueOf = (
  choice: Choice | null | undefined,
): string | number | null => choice?.value ?? null;

export const textOf = (text: string | null | undefined): string | null =>
  text?.trim() || null;

/** NetBox writes `00bcd4`. */
export const colorOf = (color: string | null | undefined): string | null =>
  color ? `#${color.toLowerCase()}` : null;

/** What is said of it, whole. */
export const notesOf = ({ description, comments }: NetboxObject) =>
  textOf([description, comments].filter(Boolean).join('\n\n'));

/** A tenant is nobody in the catalog. */
export const tenantNote = ({ tenant }: NetboxObject) =>
  tenant ? `Tenant '${tenant.display}' is not kept` : undefined;

const round = (value: number, digits: number) =>
  Math.round(value * 10 ** digits) / 10 ** digits;

const convert =
  (factors: Record<string, number>, digits: number) =>
  (
    value: number | null | undefined,
    unit: Choice | null | undefined,
  ): number | null => {
    const factor = factors[String(unit?.value)];
    return value === null || value === undefined || factor === undefined
      ? null
      : round(Number(value) * factor, digits);
  };

/** Inches and pounds as in the international agreement of 1959. */
export const millimetresOf = convert({ mm: 1, in: 25.4 }, 0);

export const kilogramsOf = convert(
  { kg: 1, g: 0.001, lb: 0.45359237, oz: 0.028349523125 },
  2,
);

export const metresOf = convert(
  { km: 1000, m: 1, cm: 0.01, mi: 1609.344, ft: 0.3048, in: 0.0254 },
  2,
);
