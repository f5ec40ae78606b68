import {
  answer,
  entityRef,
  input,
  orNull,
  pageOf,
  nonEmptyText,
  text,
  time,
  uuid,
  workspaceId,
} from '@rackstage/openapi-common';
import { nameLimits, namePattern } from '../../domain';

const name = {
  type: 'string',
  maxLength: nameLimits.template,
  pattern: namePattern,
  description: 'Unique; it never changes.',
};

export const deploymentTemplateSchemas = {
  NewDeploymentTemplate: input(
    {
      name,
      title: nonEmptyText(100),
      description: text(1000),
      owner: { ...entityRef, description: 'Left out: that of the deployment.' },
    },
    ['name', 'title'],
  ),
  DeploymentTemplateChange: input(
    {
      title: nonEmptyText(100),
      description: orNull(text(1000)),
      owner: entityRef,
    },
    [],
  ),
  DeploymentTemplate: answer(
    {
      id: uuid,
      name,
      entityRef,
      title: text(100),
      description: text(1000),
      owner: entityRef,
      workspaceId,
      createdBy: entityRef,
      values: {
        type: 'object',
        additionalProperties: true,
        description:
          'What the form of the template instance-group begins with. First-boot scripts are left out, as they may have secrets in them.',
      },
      createdAt: time,
      updatedAt: time,
    },
    ['description'],
  ),
  DeploymentTemplatePage: pageOf('DeploymentTemplate'),
};
