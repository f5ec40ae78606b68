/** What a row of docs/features.md may say of a capability. */
const states = ['works', 'partly', 'not yet', '*statement*'];

/** The only rows that nothing can test. */
const statements = ['1.015', '9.031', '9.033', '9.034'];

/** The rows of the tables, each with the chapter it stands in. */
export function readFeatures(text) {
  let chapter;
  const rows = [];
  for (const line of text.split('\n')) {
    chapter = /^## (\d+)\./.exec(line)?.[1] ?? chapter;
    if (/^\| *\d/.test(line)) {
      const [id, what, state, page, tests, missing, ...rest] = line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim());
      rows.push({ chapter, id, what, state, page, tests, missing, rest });
    }
  }
  return rows;
}

/** How many rows each heading promises, by chapter. */
function promised(text) {
  const headings = text.matchAll(/^## (\d+)\..*\((\d+) rows\)$/gm);
  return new Map([...headings].map(([, chapter, n]) => [chapter, Number(n)]));
}

/** The ids that the list of requirements has. */
export const requiredIds = requirements =>
  [...requirements.matchAll(/^- (\d+\.\d{3}) /gm)].map(([, id]) => id);

/**
 * Everything that is wrong with the list, each in a sentence.
 *
 * @param {string} text - docs/features.md
 * @param {(path: string) => string | undefined} read - a file of the project, if it exists
 * @param {string[]} [required] - ids that have to be there
 */
export function problemsOf(text, read, required = []) {
  const rows = readFeatures(text);
  const ids = new Set(rows.map(({ id }) => id));
  return [
    ...countProblems(text, rows),
    ...required
      .filter(id => !ids.has(id))
      .map(id => `${id} is required and not listed`),
    ...rows.flatMap(row =>
      rowProblems(row, read).map(problem => `${row.id} ${problem}`),
    ),
  ];
}

/** Each chapter counts up from 001 without a gap, to the number in its heading. */
function countProblems(text, rows) {
  const counts = promised(text);
  const uncounted = rows.filter(({ chapter }) => !counts.has(chapter));
  return [
    ...uncounted.map(({ id }) => `${id} stands under no counted heading`),
    ...[...counts].flatMap(([chapter, count]) => {
      const found = rows.filter(row => row.chapter === chapter);
      const expected = found.map(
        (_, index) => `${chapter}.${String(index + 1).padStart(3, '0')}`,
      );
      const wrong = found.findIndex(({ id }, index) => id !== expected[index]);
      return [
        ...(wrong < 0
          ? []
          : [`${found[wrong].id} stands where ${expected[wrong]} belongs`]),
        ...(found.length === count
          ? []
          : [`${chapter} has ${found.length} rows and not ${count}`]),
      ];
    }),
  ];
}

function rowProblems({ id, what, state, page, tests, missing, rest }, read) {
  const problems = [];
  if (missing === undefined || rest.length > 0) {
    return ['has not six columns'];
  }
  if (what === '') {
    problems.push('says nothing');
  }
  if (!states.includes(state)) {
    problems.push(`is '${state}', which is none of: ${states.join(', ')}`);
  }
  if ((state === '*statement*') !== statements.includes(id)) {
    problems.push(
      `may${statements.includes(id) ? ' only' : ' not'} be a statement`,
    );
  }
  if (state === 'works' && !(page.startsWith('`/') && tests !== '')) {
    problems.push('works, but names no page or no test');
  }
  if (state === 'partly' && missing === '') {
    problems.push('works partly, but does not say what is missing');
  }
  if (tests !== '') {
    problems.push(
      ...tests.split('<br>').flatMap(test => testProblem(test, read)),
    );
  }
  return problems;
}

/** @param test - `path › name`, in backticks */
function testProblem(test, read) {
  const [, path, name] = /^`([^›`]+) › ([^`]+)`$/.exec(test.trim()) ?? [];
  if (!path) {
    return [`names a test that is no \`path › name\`: ${test}`];
  }
  const source = read(path);
  if (source === undefined) {
    return [`names a file that is not there: ${path}`];
  }
  return source.includes(name)
    ? []
    : [`names a test that ${path} has not: ${name}`];
}
