/** The same instant in the one form that sorts as text. */
export function utc(time: string): string {
  return new Date(time).toISOString();
}
