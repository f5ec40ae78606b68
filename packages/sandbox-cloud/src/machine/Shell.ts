import { posix } from 'node:path';
import { FileError } from './FileTree';
import { Machine } from './Machine';
import { Call, programs } from './programs';
import { parseLine, SyntaxProblem } from './parseLine';

export interface ShellOutput {
  out(text: string): void;
  err(text: string): void;
}

/** Reads lines as a shell does, and runs what it knows of them. */
export class Shell {
  folder: string;
  /** Set once `exit` was called, with its code. */
  exited?: number;
  private lastCode = 0;

  constructor(readonly machine: Machine) {
    this.folder = machine.home;
  }

  /** Until its end, or that of the signal, after which the code is 130. @returns exit code, 0 to 255 */
  async run(
    line: string,
    output: ShellOutput,
    signal: AbortSignal,
  ): Promise<number> {
    try {
      for (const { words, after, target } of parseLine(
        line,
        this.variables(),
      )) {
        const skipped =
          after === '&&'
            ? this.lastCode !== 0
            : after === '||' && this.lastCode === 0;
        if (!skipped && this.exited === undefined && !signal.aborted) {
          this.lastCode = await this.runOne(words, target, output, signal);
        }
      }
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) {
        throw error;
      }
      output.err(`sh: ${error.message}\n`);
      this.lastCode = 2;
    }
    return signal.aborted ? 130 : (this.exited ?? this.lastCode);
  }

  pathOf(name: string): string {
    const path = name.replace(/^~(?=\/|$)/, this.machine.home);
    const whole = posix.resolve(this.folder, path);
    return whole;
  }

  private async runOne(
    [name, ...args]: string[],
    target: { path: string; append: boolean } | undefined,
    output: ShellOutput,
    signal: AbortSignal,
  ): Promise<number> {
    let kept = '';
    const out = (text: string) => {
      if (target) {
        kept += text;
      } else {
        output.out(text);
      }
    };
    const call: Call = { shell: this, args, out, err: output.err, signal };
    try {
      const program = programs[name];
      if (!program) {
        output.err(
          `sh: ${name}: command not found (this machine is simulated; try: help)\n`,
        );
        return 127;
      }
      const code = (await program(call)) ?? 0;
      if (target) {
        this.keep(target, kept);
      }
      return code;
    } catch (error) {
      if (!(error instanceof FileError)) {
        throw error;
      }
      output.err(`${name}: ${error.message}\n`);
      return 1;
    }
  }

  private keep(target: { path: string; append: boolean }, text: string): void {
    const { files } = this.machine;
    const path = this.pathOf(target.path);
    const before =
      target.append && files.find(path) ? files.read(path) : Buffer.alloc(0);
    files.write(path, Buffer.concat([before, Buffer.from(text)]));
  }

  private variables(): Record<string, string> {
    const { user, home, hostname } = this.machine;
    return {
      USER: user,
      HOME: home,
      HOSTNAME: hostname,
      PWD: this.folder,
      '?': String(this.lastCode),
    };
  }
}
