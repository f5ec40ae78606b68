/** Of calls that nobody aborts. */
export const call = { signal: new AbortController().signal };
