/** Who can sign in at the portal of `npm start`, by role. */
export const people = {
  administrator: 'user:default/minji.kim',
  operator: 'user:default/junho.lee',
  developer: 'user:default/sora.park',
  otherDeveloper: 'user:default/daniel.choi',
  viewer: 'user:default/yuna.jung',
} as const;

export type Role = keyof typeof people;
