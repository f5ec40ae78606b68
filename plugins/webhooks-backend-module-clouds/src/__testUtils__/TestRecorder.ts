import { EventRecorder, NewEvent } from '@rackstage/plugin-webhooks-node';

/** What was told, as the webhooks context keeps it. */
export class TestRecorder implements EventRecorder {
  readonly told: NewEvent[] = [];

  async record(events: NewEvent[]) {
    const known = new Set(this.told.map(({ key }) => key));
    this.told.push(...events.filter(({ key }) => !known.has(key)));
  }

  async latest(subject: string) {
    return this.told.findLast(event => event.subject === subject);
  }

  async subjectsWithout(type: string) {
    const ended = this.told.filter(event => event.type === type);
    const subjects = new Set(this.told.map(({ subject }) => subject));
    ended.forEach(({ subject }) => subjects.delete(subject));
    return [...subjects];
  }

  /** What was told about the subject, by the last parts of the types. */
  about(about: string): string[] {
    return this.told
      .filter(({ subject }) => subject === about)
      .map(({ type }) => type.split('.').at(-2)!);
  }
}
