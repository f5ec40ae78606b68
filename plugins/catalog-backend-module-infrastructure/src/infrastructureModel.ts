import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import { JsonObject } from '@backstage/types';
import { OwnRelation, relationPairs, resourceTypes } from './resourceTypes';

/** A version for a type replaces the one for all types: what every resource has is declared again. */
const relationsOfEveryResource = [
  {
    selector: { path: 'spec.owner' },
    relation: 'ownedBy',
    defaultKind: 'Group',
    defaultNamespace: 'inherit' as const,
    allowedKinds: ['Group', 'User'],
  },
  {
    selector: { path: 'spec.system' },
    relation: 'partOf',
    defaultKind: 'System',
    defaultNamespace: 'inherit' as const,
  },
  {
    selector: { path: 'spec.dependsOn' },
    relation: 'dependsOn',
    defaultNamespace: 'inherit' as const,
  },
  {
    selector: { path: 'spec.dependencyOf' },
    relation: 'dependencyOf',
    defaultNamespace: 'inherit' as const,
  },
];

const entityRef = { type: 'string', minLength: 1 };
const entityRefs = {
  anyOf: [entityRef, { type: 'array', items: entityRef }],
};

function specSchema(type: string, relations: OwnRelation[]): JsonObject {
  return {
    type: 'object',
    required: ['spec'],
    properties: {
      spec: {
        type: 'object',
        required: ['type', 'owner'],
        properties: {
          type: { type: 'string', const: type },
          owner: entityRef,
          system: entityRef,
          dependsOn: { type: 'array', items: entityRef },
          dependencyOf: { type: 'array', items: entityRef },
          ...Object.fromEntries(
            relations.map(relation => [relation, entityRefs]),
          ),
        },
      },
    },
  };
}

/** The types of resources that infrastructure is made of, and how they relate. */
export const infrastructureModel = createCatalogModelLayer({
  layerId: 'rackstage.io/infrastructure',
  builder: model => {
    for (const [forward, pair] of Object.entries(relationPairs)) {
      model.addRelationPair({
        fromKind: 'Resource',
        toKind: 'Resource',
        description: pair.description,
        forward: { type: forward, title: pair.title },
        reverse: { type: pair.reverse, title: pair.reverseTitle },
      });
    }
    model.addKindVersion({
      kind: 'Resource',
      versions: Object.entries(resourceTypes).map(
        ([specType, { description, relations }]) => ({
          name: ['v1alpha1', 'v1beta1'],
          specType,
          description,
          relationFields: [
            ...relationsOfEveryResource,
            ...relations.map(relation => ({
              selector: { path: `spec.${relation}` },
              relation,
              defaultKind: 'Resource',
              defaultNamespace: 'inherit' as const,
            })),
          ],
          schema: { jsonSchema: specSchema(specType, relations) },
        }),
      ),
    });
  },
});
