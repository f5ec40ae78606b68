import { replaceAll, RestorePart } from './replaceAll';

/** A part that is old or new, and the marker as it was at each change. */
class Part implements RestorePart {
  state = 'old';

  constructor(
    readonly events: string[],
    readonly isMarked: () => boolean,
    readonly failing: (keyof RestorePart)[] = [],
  ) {}

  requireFree = async () => {};
  prepare = () => this.turn('prepare', 'prepared');
  commit = () => this.turn('commit', 'new');
  undo = () => this.turn('undo', 'old');
  discard = () => this.turn('discard', 'old');

  private async turn(step: keyof RestorePart, state: string): Promise<void> {
    if (this.failing.includes(step)) {
      throw new Error(`${step} failed`);
    }
    this.state = state;
    this.events.push(`${step}${this.isMarked() ? ', marked' : ''}`);
  }
}

function setUp(
  failing: (keyof RestorePart)[] = [],
  options: { marked?: boolean } = {},
) {
  let { marked = false } = options;
  const events: string[] = [];
  const marker = {
    backup: async () => undefined,
    isSet: async () => marked,
    set: async () => {
      marked = true;
    },
    clear: async () => {
      marked = false;
    },
  };
  const files = new Part(events, () => marked);
  const databases = new Part(events, () => marked, failing);
  const run = replaceAll([files, databases], marker);
  const end = () => ({
    files: files.state,
    databases: databases.state,
    marked,
  });
  return { run, events, end };
}

it('replaces all parts, and marks only the time in which some are new', async () => {
  const { run, events, end } = setUp();
  await run;
  expect(end()).toEqual({ files: 'new', databases: 'new', marked: false });
  expect(events).toEqual([
    'prepare',
    'prepare',
    'commit, marked',
    'commit, marked',
  ]);
});

it.each(['prepare', 'commit'] as const)(
  'leaves nothing behind when it fails to %s',
  async step => {
    const { run, end } = setUp([step]);
    await expect(run).rejects.toThrow(`${step} failed`);
    expect(end()).toEqual({ files: 'old', databases: 'old', marked: false });
  },
);

it('takes files back before it lets the portal start', async () => {
  const { run, events } = setUp(['commit']);
  await expect(run).rejects.toThrow('commit failed');
  expect(events.slice(3)).toEqual([
    'undo, marked',
    'undo, marked',
    'discard',
    'discard',
  ]);
});

it('keeps the mark when it cannot be taken back, and says so', async () => {
  const { run, end } = setUp(['commit', 'undo']);
  await expect(run).rejects.toThrow(/run again with --replace.*commit failed/);
  expect(end()).toMatchObject({ files: 'new', marked: true });
});

it.each(['prepare', 'commit'] as const)(
  'keeps the mark of an earlier run when it fails to %s',
  async step => {
    const { run, end } = setUp([step], { marked: true });
    await expect(run).rejects.toThrow(`${step} failed`);
    expect(end()).toEqual({ files: 'old', databases: 'old', marked: true });
  },
);

it('says what failed first, also when clearing away fails', async () => {
  const { run } = setUp(['prepare', 'discard']);
  await expect(run).rejects.toThrow('prepare failed');
});
