/** Values by their names: `{ 'a.rack': 'R1', n: 7 }`. */
export type LabelContext = Readonly<Record<string, string | number>>;

export type CableLabel =
  | { readonly label: string }
  /** Placeholders that there is no value for. */
  | { readonly unknown: readonly string[] };

/** Fills in a naming rule: `{a.rack}-{a.unit}:{a.port}`, and `{n:4}` as `0007`. */
export function cableLabel(rule: string, context: LabelContext): CableLabel {
  const unknown: string[] = [];
  const label = rule.replace(/\{([^{}:]*)(?::(\d+))?\}/g, (_, name, width) => {
    if (!Object.hasOwn(context, name)) {
      unknown.push(name);
      return '';
    }
    return String(context[name]).padStart(Number(width ?? 0), '0');
  });
  return unknown.length > 0 ? { unknown } : { label };
}

/** The label, or with the first suffix `-2`, `-3` … that is not taken. */
export function uniqueLabel(label: string, taken: ReadonlySet<string>): string {
  let result = label;
  for (let n = 2; taken.has(result); n++) result = `${label}-${n}`;
  return result;
}

/** What a naming rule of cables speaks of: both ends, a number in the order of the list, and the cable itself. */
export const cableNameParts = [
  'a.device',
  'a.port',
  'a.rack',
  'a.unit',
  'b.device',
  'b.port',
  'b.rack',
  'b.unit',
  'n',
  'type',
  'color',
] as const;

/** Placeholders of a rule that no cable ever has a value for. */
export const unknownParts = (rule: string): string[] =>
  [...rule.matchAll(/\{([^{}:]*)(?::\d+)?\}/g)]
    .map(([, name]) => name)
    .filter(name => !(cableNameParts as readonly string[]).includes(name));
