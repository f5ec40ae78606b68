import { InputError } from '@backstage/errors';

/** Which form of a template it is: on its own, or that of a step of a journey. */
export function formKeyOf(journeyId?: string, journeyStep?: string): string {
  if ((journeyId === undefined) !== (journeyStep === undefined)) {
    throw new InputError("'journeyId' and 'journeyStep' belong together");
  }
  return journeyId === undefined ? '' : `${journeyId}/${journeyStep}`;
}
