import { machineShapes } from './machines';
import { networkingShapes } from './networking';
import { offerShapes } from './offer';

/** What drivers answer with, by the name of its kind; nothing beyond what is listed. */
export const shapes = {
  ...offerShapes,
  ...networkingShapes,
  ...machineShapes,
};

export type Shape = keyof typeof shapes;
