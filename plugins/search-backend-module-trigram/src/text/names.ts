import { runsOf } from './grams';

/** Longer ones are no names; it keeps rows of the index small. */
const longest = 200;

/** Words of a title from which it may be found by what follows. */
const mostWords = 12;

export interface Name {
  name: string;
  /** All of a title or identifier, and not what follows a word of it. */
  whole: boolean;
}

/** What somebody may begin to type to find the thing: its names, and each word of its title with what follows. */
export function namesOf(title: string, identifiers: string[]): Name[] {
  const wholes = new Set(
    [title, ...identifiers].map(clip).filter(name => name !== ''),
  );
  const starts = new Set<string>();
  let from = 0;
  for (const word of runsOf(title).slice(0, mostWords)) {
    const index = title.indexOf(word, from);
    starts.add(clip(title.slice(index)));
    from = index + word.length;
  }
  return [
    ...Array.from(wholes, name => ({ name, whole: true })),
    ...Array.from(starts)
      .filter(name => !wholes.has(name))
      .map(name => ({ name, whole: false })),
  ];
}

const clip = (text: string) =>
  Array.from(text.replace(/\s+/g, ' ').trim()).slice(0, longest).join('');
