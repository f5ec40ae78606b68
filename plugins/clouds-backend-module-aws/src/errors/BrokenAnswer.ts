/** An answer that is none of AWS's: a page of a gateway in between, an empty one. */
export class BrokenAnswer extends Error {
  constructor(
    readonly status: number,
    contentType: string | undefined,
  ) {
    super(
      `The answer has status ${status} and is of type ${contentType ?? 'unknown'}, which AWS never gives`,
    );
  }
}
