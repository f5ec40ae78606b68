export interface CallOptions {
  /** Aborting it ends the call at once with the signal's reason. */
  signal: AbortSignal;
}
