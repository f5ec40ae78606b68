import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import { listOurs } from '../removeOurs';

export const cleanlinessChecks: ContractCheck[] = [
  {
    name: 'nothing is left of what the checks before made',
    async run(context) {
      assert.deepEqual(await listOurs(context), []);
    },
  },
];
