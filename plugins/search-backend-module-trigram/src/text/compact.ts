/** Hardware addresses of six or eight bytes, in the ways of Linux, Windows and switches; and UUIDs. Folded. */
const forms = [
  '[0-9a-f]{2}([:-])[0-9a-f]{2}(?:\\1[0-9a-f]{2}){4}(?:(?:\\1[0-9a-f]{2}){2})?',
  '[0-9a-f]{4}(?:\\.[0-9a-f]{4}){2,3}',
  '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}',
];
const whole = forms.map(form => new RegExp(`^${form}$`));
const within = forms.map(
  form => new RegExp(`(?<![0-9a-f:.-])${form}(?![0-9a-f:-])`, 'g'),
);

const bare = (form: string) => form.replace(/[:.-]/g, '');

/** A word that is such an address or id, in the one form in which it is looked for; any other word as it is. */
export const compact = (word: string): string =>
  whole.some(form => form.test(word)) ? bare(word) : word;

/** In that form, those that a text has. */
export const compactsIn = (folded: string): string[] => [
  ...new Set(
    within.flatMap(form =>
      Array.from(folded.matchAll(form), ([found]) => bare(found)),
    ),
  ),
];
