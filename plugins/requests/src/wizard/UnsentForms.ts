import { FormContent } from '@rackstage/plugin-scaffolder-module-wizard';

interface Unsent {
  content: FormContent;
  /** Of what it was going to replace. */
  revision?: number;
  at: string;
}

const prefix = 'rackstage.form';

/**
 * What could not be sent to be kept: the network is away, or the sign-in has
 * expired. It stays in this tab, over a sign-in too, until it was sent.
 */
export class UnsentForms {
  constructor(private readonly storage: Storage) {}

  get(key: string): Unsent | undefined {
    try {
      const text = this.storage.getItem(`${prefix}.${key}`);
      return text === null ? undefined : (JSON.parse(text) as Unsent);
    } catch {
      return undefined;
    }
  }

  set(key: string, unsent: Unsent): void {
    try {
      this.storage.setItem(`${prefix}.${key}`, JSON.stringify(unsent));
    } catch {
      // The storage is full, or not allowed: the open page still has it.
    }
  }

  delete(key: string): void {
    this.storage.removeItem(`${prefix}.${key}`);
  }
}
