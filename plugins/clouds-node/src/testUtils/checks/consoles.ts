import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import { runningInstance } from '../steps';

/** All but the line break and the tab. */
const controlCharacter = /[^\P{Cc}\n\t]/u;

export const consoleChecks: ContractCheck[] = [
  {
    name: 'the console log is plain text, of no more lines than asked for',
    needs: { capabilities: ['instances', 'consoles'] },
    async run(context) {
      const { region } = context.target;
      const { id } = await runningInstance(context);
      const look = (maxLines: number) =>
        context.the('consoles').log({ region, id, maxLines }, context.call());
      const log = await context.eventually('several lines', async () => {
        const text = await look(1000);
        return text.trim().includes('\n') ? text : undefined;
      });
      assert.doesNotMatch(log, controlCharacter, 'it is not plain');
      const [line, ...more] = (await look(1)).trimEnd().split('\n');
      assert.ok(line, 'the last line is empty');
      assert.deepEqual(more, [], 'there are more lines than asked for');
    },
  },
];
