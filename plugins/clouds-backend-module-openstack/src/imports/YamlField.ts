import { InputError } from '@backstage/errors';
import { YamlFile } from './YamlFile';

/** A place in a YAML document. What is wrong there is told with the line and the name of the field. */
export class YamlField {
  private constructor(
    private readonly file: YamlFile,
    private readonly path: string[],
    private readonly value: unknown,
  ) {}

  /** @throws InputError when the text is not YAML */
  static parse(fileName: string, text: string): YamlField {
    const file = new YamlFile(fileName, text);
    return new YamlField(file, [], file.value());
  }

  field(name: string): YamlField {
    const value = isRecord(this.value) ? this.value[name] : undefined;
    return new YamlField(this.file, [...this.path, name], value);
  }

  /** The fields of a map. @throws InputError when it is none */
  fields(): [name: string, field: YamlField][] {
    if (!isRecord(this.value)) {
      throw this.error(this.value ? 'must be a map' : 'is missing');
    }
    return Object.keys(this.value).map(name => [name, this.field(name)]);
  }

  /** Undefined when it is empty or not there. @throws InputError when it is no text */
  text(): string | undefined {
    if (typeof this.value === 'object') {
      throw this.error('must be a text');
    }
    return this.value ? String(this.value) : undefined;
  }

  /** @throws InputError when it is empty or not there */
  requiredText(): string {
    const text = this.text();
    if (text === undefined) {
      throw this.error('is missing');
    }
    return text;
  }

  /** @throws InputError when it is no list */
  items(): YamlField[] {
    if (!this.value) {
      return [];
    }
    if (!Array.isArray(this.value)) {
      throw this.error('must be a list');
    }
    return this.value.map(
      (item, index) =>
        new YamlField(this.file, [...this.path, String(index)], item),
    );
  }

  isMap(): boolean {
    return isRecord(this.value);
  }

  error(problem: string): InputError {
    const name = this.path.join('.') || 'the document';
    return this.file.error(`${name} ${problem}`, this.path);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
