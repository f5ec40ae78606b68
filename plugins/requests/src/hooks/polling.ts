/** Rows of one page of a list. */
export const pageSize = 50;

/** Milliseconds between two looks when no signal arrives. */
export const pollInterval = { counts: 30_000, list: 15_000, request: 5_000 };
