/** `web`, `web2` …: a name that no other group has. */
export function freeName(groups: { name?: string }[]): string {
  const names = groups.map(({ name }) => name);
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'web' : `web${number}`;
    if (!names.includes(name)) {
      return name;
    }
  }
}
