/** What of the permissions a role has. */
export interface Chosen {
  allow: string[];
  allowOwned: string[];
}

export type Reach = 'never' | 'owned' | 'all';

export function reachOf({ allow, allowOwned }: Chosen, name: string): Reach {
  if (allow.includes(name)) {
    return 'all';
  }
  return allowOwned.includes(name) ? 'owned' : 'never';
}

/** Patterns with a star, which no list shows, stay as they are. */
export function withReach(chosen: Chosen, name: string, reach: Reach): Chosen {
  const put = (names: string[], wanted: Reach) => [
    ...names.filter(one => one !== name),
    ...(reach === wanted ? [name] : []),
  ];
  return {
    allow: put(chosen.allow, 'all'),
    allowOwned: put(chosen.allowOwned, 'owned'),
  };
}
