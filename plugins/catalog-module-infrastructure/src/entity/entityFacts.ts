import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';

/** Facts of infrastructure, in the order in which they are told. */
export const specFacts = [
  'region',
  'zone',
  'addresses',
  'phase',
  'model',
  'serialNumber',
] as const;

/** Relations of infrastructure and of people that an entity states about itself. */
export const relationFacts = [
  'runsOn',
  'attachedTo',
  'connectedTo',
  'locatedIn',
  'dependsOn',
  'memberOf',
  'childOf',
  'parentOf',
] as const;

/** Of a fact of `spec`, as text; nothing where it has none. */
export function specText(entity: Entity, field: string): string | undefined {
  const value: JsonValue | undefined = entity.spec?.[field];
  const values = Array.isArray(value) ? value : [value];
  return (
    values
      .filter(item => typeof item === 'string' || typeof item === 'number')
      .join(', ') || undefined
  );
}
