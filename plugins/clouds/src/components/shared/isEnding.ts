/** Milliseconds before its end at which something is worth a word. */
const soon = 3 * 86_400_000;

export const isEnding = (expiresAt: string, now = Date.now()) =>
  Date.parse(expiresAt) - now < soon;
