/** Stands for no choice: a list cannot have an empty key. */
export const noChoice = '-';
