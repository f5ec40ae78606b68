/** Rows of one page of a list. */
export const pageSize = 100;

/** Milliseconds between two looks when no signal arrives: soon while something changes by itself. */
export const pollInterval = (busy: boolean) => (busy ? 3_000 : 30_000);
