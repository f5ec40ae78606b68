/** One line for all labels. */
export const labelsCell = (labels: Record<string, string>) =>
  Object.entries(labels)
    .map(([key, value]) => `${key}=${value}`)
    .join(' ');
