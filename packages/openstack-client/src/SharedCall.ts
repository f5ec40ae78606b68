interface Running<T> {
  result: Promise<T>;
  controller: AbortController;
  waiting: number;
}

/**
 * Makes one call for everybody who asks while it runs. A caller who is aborted leaves the others alone; when the last
 * one has left, the call itself is aborted.
 */
export class SharedCall<T> {
  private running?: Running<T>;

  constructor(private readonly call: (signal: AbortSignal) => Promise<T>) {}

  /** Nobody waits for it. */
  get idle(): boolean {
    return this.running === undefined;
  }

  async join(signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const running = (this.running ??= this.begin());
    running.waiting++;
    try {
      return await untilAborted(running.result, signal);
    } finally {
      running.waiting--;
      if (running.waiting === 0) {
        this.end(running);
        running.controller.abort();
      }
    }
  }

  private begin(): Running<T> {
    const controller = new AbortController();
    const running = {
      result: this.call(controller.signal),
      controller,
      waiting: 0,
    };
    // Also keeps a failure that nobody waits for any more from being reported as unhandled.
    running.result.catch(() => {}).finally(() => this.end(running));
    return running;
  }

  /** Whoever asks from now on gets a call of their own. */
  private end(running: Running<T>) {
    if (this.running === running) {
      this.running = undefined;
    }
  }
}

async function untilAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
