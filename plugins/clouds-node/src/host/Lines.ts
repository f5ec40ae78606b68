/** Puts chunks of bytes together to lines, none longer than it may be. */
export class Lines {
  private parts: Buffer[] = [];
  private length = 0;

  constructor(private readonly mostBytes: number) {}

  /**
   * The lines that this chunk completes, without their ends.
   *
   * @throws RangeError as soon as a line gets too long
   */
  add(chunk: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(0x0a, from);
      const part = chunk.subarray(from, end < 0 ? undefined : end);
      this.parts.push(part);
      this.length += part.length;
      if (this.length > this.mostBytes) {
        throw new RangeError(`A line is longer than ${this.mostBytes} bytes`);
      }
      if (end < 0) {
        return lines;
      }
      lines.push(Buffer.concat(this.parts).toString('utf8'));
      this.parts = [];
      this.length = 0;
      from = end + 1;
    }
  }
}
