import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import satisfies from 'spdx-satisfies';

/** As its manifest says, in one of the ways in which that was written over the years. */
export function licenceOf({ license, licenses }) {
  const all = [license ?? licenses ?? []].flat();
  const names = all.map(one => (typeof one === 'string' ? one : one.type));
  return names.length > 1 ? `(${names.join(' OR ')})` : names[0];
}

/**
 * Every package that may not go out with the portal, each in a sentence.
 *
 * @param {{
 *   allowed: string[],
 *   stated: Record<string, string>,
 *   accepted: Record<string, string>,
 * }} policy - `stated` has the licence of packages whose manifest does not have
 *   it, read in their texts; `accepted` why one goes out although it is not allowed
 */
export function licenceProblems(packages, { allowed, stated, accepted }) {
  const problems = packages.flatMap(({ name, version, manifest }) => {
    const licence = stated[name] ?? licenceOf(manifest);
    const problem = licenceProblem(licence, allowed);
    return problem && !(name in accepted)
      ? [`${name}@${version} ${problem}`]
      : [];
  });
  const known = new Set(packages.map(({ name }) => name));
  return [
    ...problems,
    ...Object.keys({ ...stated, ...accepted })
      .filter(name => !known.has(name))
      .map(name => `${name} is named for its licence and not there`),
  ];
}

function licenceProblem(licence, allowed) {
  if (!licence) {
    return 'does not say its licence';
  }
  try {
    return satisfies(licence, allowed) ? undefined : `is ${licence}`;
  } catch {
    return `is '${licence}', which is no SPDX expression`;
  }
}

/** What its authors want to go with it. */
export const licenceTexts = folder =>
  readdirSync(folder)
    .filter(name => /^(licen[cs]e|notice|copying)/i.test(name))
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .map(path => readFileSync(path, 'utf8').trim());
