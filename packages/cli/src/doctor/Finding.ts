/** How bad it is; the command ends with 0, 1 or 2. */
export type Severity = 'ok' | 'warning' | 'problem';

/** What one check found: a text of `texts`, with what belongs into it. */
export interface Finding {
  severity: Severity;
  /** Key of its texts. */
  id: FindingId;
  params: Record<string, string>;
}

export type FindingId = keyof typeof import('./texts').texts;

export const finding = (
  severity: Severity,
  id: FindingId,
  params: Record<string, string | number> = {},
): Finding => ({
  severity,
  id,
  params: Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ),
});

const codes: Severity[] = ['ok', 'warning', 'problem'];

export const exitCode = (findings: Finding[]): number =>
  Math.max(0, ...findings.map(({ severity }) => codes.indexOf(severity)));
