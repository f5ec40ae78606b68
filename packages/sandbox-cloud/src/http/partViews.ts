import { definitionOf } from '../parts/definitions';
import { PartView, specNow } from '../parts/PartService';
import { resourceView } from './views';

/** A part as the API shows it. `origin` is where the client reaches this service. */
export function partView({ part, landscape }: PartView, origin: string) {
  const { now } = landscape;
  const view = resourceView(part, now);
  return {
    ...view,
    ...definitionOf(part.kind).view(part, specNow(part, now), landscape),
    ...(part.kind === 'clusters' &&
      view.status !== 'creating' && {
        endpoint: `${origin}/clusters/${part.id}`,
      }),
  };
}
