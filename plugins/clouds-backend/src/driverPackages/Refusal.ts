import { CustomErrorBase } from '@backstage/errors';
import { RefusalCode } from '@rackstage/plugin-clouds-common';

/** A driver package is not taken. */
export class Refusal extends CustomErrorBase {
  readonly name = 'Refusal' as const;

  constructor(
    readonly code: RefusalCode,
    /** In English, for whoever made the package. */
    readonly detail: string,
  ) {
    super(detail);
  }
}
