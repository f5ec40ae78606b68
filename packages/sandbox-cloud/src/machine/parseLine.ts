/** One program of a line, with what it waits for. */
export interface Step {
  words: string[];
  after: ';' | '&&' | '||';
  /** Where its output goes. */
  target?: { path: string; append: boolean };
}

export class SyntaxProblem extends Error {}

const token =
  /\s+|#.*|(&&|\|\||;|\n|>>|>|\||&|<)|((?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^\s'"\\;&|<>])+)/gy;

/**
 * Reads a line of shell: words in quotes, variables, `;`, `&&`, `||`, `>` and `>>`.
 *
 * @throws SyntaxProblem for all else that a shell would read
 */
export function parseLine(
  line: string,
  variables: Record<string, string>,
): Step[] {
  const steps: Step[] = [];
  let step: Step = { words: [], after: ';' };
  let redirect: '>' | '>>' | undefined;
  const close = (after: Step['after']) => {
    if (redirect) {
      throw new SyntaxProblem('a file name is missing');
    }
    if (step.words.length > 0) {
      steps.push(step);
    }
    step = { words: [], after };
  };
  for (const [operator, text] of tokensOf(line)) {
    if (text !== undefined) {
      const word = wordOf(text, variables);
      if (redirect) {
        step.target = { path: word, append: redirect === '>>' };
        redirect = undefined;
      } else {
        step.words.push(word);
      }
    } else if (operator === '>' || operator === '>>') {
      redirect = operator;
    } else if (operator === '&&' || operator === '||') {
      close(operator);
    } else if (operator === ';' || operator === '\n') {
      close(';');
    } else {
      throw new SyntaxProblem(
        `this simulated machine does not know '${operator}'`,
      );
    }
  }
  close(';');
  return steps;
}

function tokensOf(line: string): Array<[operator?: string, text?: string]> {
  const found: Array<[string?, string?]> = [];
  let at = 0;
  for (const match of line.matchAll(token)) {
    at = match.index + match[0].length;
    if (match[1] !== undefined || match[2] !== undefined) {
      found.push([match[1], match[2]]);
    }
  }
  if (at < line.length) {
    throw new SyntaxProblem('a quote is not closed');
  }
  return found;
}

const piece = /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.)|([^'"\\]+)/gs;

function wordOf(text: string, variables: Record<string, string>): string {
  const filled = (part: string) =>
    part.replace(
      /\$(?:\{(\w+)\}|(\w+|\?))/g,
      (_, braced?: string, plain?: string) => variables[braced ?? plain!] ?? '',
    );
  return [...text.matchAll(piece)]
    .map(([, single, double, escaped, plain]) => {
      if (double !== undefined) {
        return filled(double.replace(/\\(["\\$`])/g, '$1'));
      }
      return single ?? escaped ?? filled(plain);
    })
    .join('');
}
