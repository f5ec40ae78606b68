/** Somebody who is named in a comment. */
export interface Mentioned {
  ref: string;
  title: string;
}

/** What is typed after the last @ before the cursor, while a name may still be meant. */
export function mentionTerm(text: string, cursor: number): string | undefined {
  return /(?:^|\s)@([^\s@]*)$/.exec(text.slice(0, cursor))?.[1];
}

/** The text with a name in place of what was typed for it. */
export function withMention(
  text: string,
  cursor: number,
  title: string,
): { text: string; cursor: number } {
  const start = cursor - (mentionTerm(text, cursor)?.length ?? 0);
  const before = `${text.slice(0, start)}${title} `;
  return { text: before + text.slice(cursor), cursor: before.length };
}

/** Those of who was chosen whose name is still there. */
export const stillMentioned = (text: string, chosen: Mentioned[]) =>
  chosen.filter(({ title }) => text.includes(`@${title}`));
