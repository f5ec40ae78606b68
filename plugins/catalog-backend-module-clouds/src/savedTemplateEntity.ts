import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import {
  ANNOTATION_WORKSPACE,
  DeploymentTemplate,
} from '@rackstage/plugin-clouds-common';

type JsonObject = NonNullable<Entity['spec']>;

/** A page of a form, with its fields. */
interface Parameters {
  properties?: Record<string, JsonObject>;
}

/**
 * The template of deployments, with what was saved filled in.
 *
 * @param base - the template `instance-group`
 */
export function savedTemplateEntity(
  saved: DeploymentTemplate,
  base: Entity,
  baseUrl: string,
): Entity {
  const { entityRef, title, description, owner, workspaceId, values } = saved;
  const { name } = parseEntityRef(entityRef);
  const location = `url:${baseUrl}/create/templates/default/${name}`;
  const { parameters, ...spec } = base.spec as JsonObject;
  return {
    apiVersion: base.apiVersion,
    kind: base.kind,
    metadata: {
      name,
      title,
      ...(description && { description }),
      annotations: {
        [ANNOTATION_WORKSPACE]: workspaceId,
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
      },
      tags: [...(base.metadata.tags ?? []), 'saved'],
    },
    spec: {
      ...spec,
      owner,
      workspaces: [workspaceId],
      parameters: (parameters as Parameters[]).map(page =>
        withDefaults(page, values as JsonObject),
      ) as unknown as JsonObject[],
    },
  };
}

function withDefaults(page: Parameters, values: JsonObject): Parameters {
  return {
    ...page,
    properties: Object.fromEntries(
      Object.entries(page.properties ?? {}).map(([field, schema]) => [
        field,
        values[field] === undefined
          ? schema
          : { ...schema, default: values[field] },
      ]),
    ),
  };
}
