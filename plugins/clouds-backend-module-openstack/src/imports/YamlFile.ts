import { InputError } from '@backstage/errors';
import { Document, isNode, LineCounter, ParsedNode, parseDocument } from 'yaml';

/** A YAML document that knows on which line what stands. */
export class YamlFile {
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed<ParsedNode>;

  /** @throws InputError when the text is not YAML */
  constructor(
    private readonly name: string,
    text: string,
  ) {
    this.document = parseDocument(text, {
      lineCounter: this.lines,
      prettyErrors: false,
      merge: true,
      // Everything is a text, so that a project named 007 stays that.
      schema: 'failsafe',
    });
    const [error] = this.document.errors;
    if (error) {
      throw this.errorAt(error.pos[0], error.message);
    }
  }

  /** @throws InputError when aliases would make much of little */
  value(): unknown {
    try {
      return this.document.toJS();
    } catch (error) {
      throw new InputError(`${this.name} has too many aliases`, error);
    }
  }

  /** Tells the line of what is at the path, or of the closest around it that is there. */
  error(problem: string, path: string[]): InputError {
    for (let length = path.length; length > 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) {
        return this.errorAt(node.range[0], problem);
      }
    }
    return this.errorAt(0, problem);
  }

  private errorAt(offset: number, problem: string): InputError {
    // the first line begins at 0 and is not noted before anything follows it
    const { line } = this.lines.linePos(offset);
    return new InputError(
      `${this.name}, line ${Math.max(1, line)}: ${problem}`,
    );
  }
}
