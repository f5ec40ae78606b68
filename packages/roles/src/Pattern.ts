/** Names of permissions that a role has; `*` stands for any text. */
export class Pattern {
  private readonly regExp: RegExp;

  constructor(readonly text: string) {
    const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, found =>
      found === '*' ? '.*' : `\\${found}`,
    );
    this.regExp = new RegExp(`^${escaped}$`);
  }

  matches(permission: string): boolean {
    return this.regExp.test(permission);
  }
}

export const patterns = (texts: readonly string[] = []) =>
  texts.map(text => new Pattern(text));
