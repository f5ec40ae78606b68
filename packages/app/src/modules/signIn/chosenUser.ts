const key = 'rackstage.signInAs';

/** Who signed in last, so that a reload does not ask again. */
export const chosenUser = {
  get: () => localStorage.getItem(key) ?? undefined,
  set: (entityRef: string) => localStorage.setItem(key, entityRef),
  forget: () => localStorage.removeItem(key),
};
