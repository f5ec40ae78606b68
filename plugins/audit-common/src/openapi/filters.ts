import { text } from '@rackstage/openapi-common';

export const auditStatuses = ['initiated', 'succeeded', 'failed'];
export const auditSeverities = ['low', 'medium', 'high', 'critical'];

const filter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});

const time = { type: 'string', format: 'date-time' };

/** Who, what, when, on what, from where, outcome. */
export const filters = [
  filter('actor', 'Entity ref of a user, or name of a service.', text(300)),
  filter('plugin', 'Whose events.', text(100)),
  filter('event', '`<plugin>.<event>`.', text(200)),
  filter('status', 'What became of it.', {
    type: 'string',
    enum: auditStatuses,
  }),
  filter('changes', 'Only what may change something, without readings.', {
    type: 'boolean',
  }),
  filter('targetId', 'Entity ref or id of what it was done to.', text(300)),
  filter('workspaceId', 'In which workspace.', text(63)),
  filter('address', 'From which address.', text(64)),
  filter('requestId', 'By which request.', text(64)),
  filter('from', 'Not before.', time),
  filter('to', 'Before.', time),
  filter('q', 'Text that is anywhere in it.', {
    type: 'string',
    minLength: 3,
    maxLength: 100,
  }),
];
