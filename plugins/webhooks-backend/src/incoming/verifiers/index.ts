import { Verification } from '@rackstage/plugin-webhooks-common';
import { github } from './github';
import { standardWebhooks } from './standardWebhooks';
import { bearer, gitlab } from './token';
import { Verifier } from './Verifier';

export const verifiers: Record<Verification, Verifier> = {
  'standard-webhooks': standardWebhooks,
  github,
  gitlab,
  bearer,
};
