import { body, errors, id, json } from '@rackstage/openapi-common';

export const adoptionPaths = {
  '/adoption-previews': {
    post: {
      operationId: 'previewAdoption',
      summary:
        'Asks what would become of things in a cloud when they are managed here',
      description:
        'They are looked at in the cloud, now. Nothing is stored or changed.',
      tags: ['adoption'],
      requestBody: body('AdoptionRequest'),
      responses: { '200': json('The verdict.', 'AdoptionPreview'), ...errors },
    },
  },
  '/adoptions': {
    post: {
      operationId: 'adoptThings',
      summary: 'Manages things from now on that are in a cloud already',
      description:
        'As they are there now, all of them or none. Nothing of them changes but that they get our tag, where the cloud has tags. Answers 409 when one is managed already.',
      tags: ['adoption'],
      requestBody: body('AdoptionRequest'),
      responses: {
        '201': json('What they are here.', 'AdoptionResult'),
        ...errors,
      },
    },
  },
  '/releases': {
    post: {
      operationId: 'releaseThings',
      summary: 'Manages things no more; they stay in the cloud',
      description:
        'All of them or none; our tag is taken off them. Adopting them again undoes it. Answers 409 while something is under way with one of them, or while something else here uses it.',
      tags: ['adoption'],
      requestBody: body('ReleaseRequest'),
      responses: {
        '202': json('What is being released.', 'AdoptionResult'),
        ...errors,
      },
    },
  },
  '/instances/{id}/drift-decisions': {
    parameters: [id],
    post: {
      operationId: 'decideInstanceDrift',
      summary: 'Accepts what the cloud has of an instance, or restores it',
      tags: ['adoption'],
      requestBody: body('DriftDecision'),
      responses: {
        '202': json('The instance, its desired state stored.', 'Instance'),
        ...errors,
      },
    },
  },
  '/resources/{id}/drift-decisions': {
    parameters: [id],
    post: {
      operationId: 'decideResourceDrift',
      summary: 'Accepts what the cloud has of a resource, or restores it',
      tags: ['adoption'],
      requestBody: body('DriftDecision'),
      responses: {
        '202': json(
          'The resource, its desired state stored.',
          'ManagedResource',
        ),
        ...errors,
      },
    },
  },
};
