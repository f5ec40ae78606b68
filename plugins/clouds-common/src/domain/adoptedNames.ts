import { namePattern } from './names';

/** Most things that one request adopts or releases. */
export const maxAdoptionsPerRequest = 100;

/**
 * A name of ours for something that the cloud calls otherwise: names there may
 * have any characters, and need not be unique.
 *
 * @param isTaken - whether something else has the name already
 */
export function adoptedName(
  cloudName: string,
  options: {
    /** What it is called where nothing of its name can be kept. */
    kind: string;
    maxLength: number;
    isTaken(name: string): boolean;
  },
): string {
  const { kind, maxLength, isTaken } = options;
  const words = cloudName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const base = /^[a-z]/.test(words) ? words : `${kind}-${words}`;
  const cut = (length: number) => base.slice(0, length).replace(/-+$/, '');
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const name = `${cut(maxLength - ending.length)}${ending}`;
    if (new RegExp(namePattern).test(name) && !isTaken(name)) {
      return name;
    }
  }
}

/** Those of the names that it may be given, in the order in which {@link adoptedName} tries them. */
export function adoptedNameCandidates(
  cloudName: string,
  options: { kind: string; maxLength: number; count: number },
): string[] {
  const names: string[] = [];
  while (names.length < options.count) {
    names.push(
      adoptedName(cloudName, {
        ...options,
        isTaken: name => names.includes(name),
      }),
    );
  }
  return names;
}
