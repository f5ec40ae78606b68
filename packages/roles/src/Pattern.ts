/** Names of permissions that a role has; `*` stands for any text. */
export class Pattern {
  /** What stands before, between and behind the stars. */
  private readonly parts: string[];

  constructor(readonly text: string) {
    this.parts = text.split('*');
  }

  /** In one pass: people write patterns, and some of them would keep a regular expression busy for ever. */
  matches(permission: string): boolean {
    const [first, ...between] = this.parts;
    const last = between.pop();
    if (last === undefined) {
      return permission === first;
    }
    if (!permission.startsWith(first) || !permission.endsWith(last)) {
      return false;
    }
    let end = first.length;
    for (const part of between) {
      const found = permission.indexOf(part, end);
      if (found === -1) {
        return false;
      }
      end = found + part.length;
    }
    return end <= permission.length - last.length;
  }
}

export const patterns = (texts: readonly string[] = []) =>
  texts.map(text => new Pattern(text));
