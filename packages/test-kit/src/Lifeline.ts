/** What a process does not survive; nobody should catch it and go on. */
class Died extends Error {}

/**
 * The life of one process, counted in what it does to the world outside: calls
 * and writes. After the one with number `lastStep` it is dead, and nothing that
 * it still tries has any effect. A death just before a step needs no life of
 * its own: the world is as after the step before it.
 */
export class Lifeline {
  private steps = 0;
  private dead = false;

  constructor(private readonly lastStep: number) {}

  get isDead(): boolean {
    return this.dead;
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    const isLast = this.steps === this.lastStep;
    this.steps += 1;
    this.requireAlive();
    try {
      return await work();
    } finally {
      this.dead ||= isLast;
      this.requireAlive();
    }
  }

  /** The same object for a process that lives by this line: each of its methods is a step. */
  bind<T extends object>(target: T): T {
    return new Proxy(target, {
      get: (object, key) => {
        const value = Reflect.get(object, key);
        return typeof value === 'function'
          ? (...args: unknown[]) =>
              this.step(async () => value.apply(object, args))
          : value;
      },
    });
  }

  private requireAlive(): void {
    if (this.dead) {
      throw new Died();
    }
  }
}
