/** What a service of AWS refuses a request with, in its own words. */
export class AwsFault extends Error {
  constructor(
    /** As AWS documents it: `InvalidInstanceID.NotFound`. */
    readonly code: string,
    message: string,
    /** EC2 says 400 to nearly everything. */
    readonly status = 400,
  ) {
    super(message);
  }
}
