import { LoggerService } from '@backstage/backend-plugin-api';
import { Operation } from '@rackstage/plugin-clouds-common';

/** Writes a line for each change of an operation, and none twice. */
export class OperationLog {
  private readonly written = new Map<string, string>();

  constructor(private readonly logger: Pick<LoggerService, 'info' | 'warn'>) {}

  write({ instances, failure, state }: Operation): void {
    for (const { id, name, phase, failure: reason } of instances) {
      const line = reason
        ? `${name}: ${phase} (${reason.code}: ${reason.message})`
        : `${name}: ${phase}`;
      this.once(id, line, reason ? 'warn' : 'info');
    }
    if (failure) {
      this.once(
        'operation',
        `${failure.code}: ${failure.message}; ${state}`,
        'warn',
      );
    }
  }

  private once(key: string, line: string, level: 'info' | 'warn'): void {
    if (this.written.get(key) !== line) {
      this.written.set(key, line);
      this.logger[level](line);
    }
  }
}
