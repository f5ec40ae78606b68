import { SwappableComponentsApi } from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';

type Component = ReturnType<SwappableComponentsApi['getComponent']>;
type Swapped = typeof SwappableComponentBlueprint.dataRefs.component.T;

/**
 * Draws at once what is there at once. Backstage's own wraps every component in
 * `React.lazy`: the frame of each page, and even what stands in for what is not
 * there yet, then wait, and React shows what comes after something that waited
 * half a second later at the earliest.
 *
 * @param original - for components that nobody swapped
 */
export function atOnce(
  original: SwappableComponentsApi,
  swapped: Swapped[],
): SwappableComponentsApi {
  const components = new Map<string, Component>();
  for (const { ref, loader } of swapped) {
    const component = loader?.();
    if (typeof component === 'function') {
      components.set(ref.id, component);
    }
  }
  return {
    getComponent: ref => components.get(ref.id) ?? original.getComponent(ref),
  };
}
