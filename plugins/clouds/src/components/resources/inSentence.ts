/** A title as it stands within a sentence; names and what is written in capitals stay. */
export const inSentence = (title: string): string =>
  /^[A-Z][a-z]/.test(title) && !title.startsWith('Kubernetes')
    ? title[0].toLowerCase() + title.slice(1)
    : title;
