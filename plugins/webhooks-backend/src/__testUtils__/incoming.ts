import { eventually } from './eventually';
import { TestBackend } from './TestBackend';
import { templateRef } from './TestScaffolder';

/** The payload of an event that fits the mapping of `anEndpoint`. */
export const event = '{"name":"web-1","count":2}';

export const bearer = (secret: string, id?: string) => ({
  authorization: `Bearer ${secret}`,
  ...(id && { 'idempotency-key': id }),
});

/** Endpoints of a test backend, and what comes in there. */
export function incomingOf(backend: () => TestBackend) {
  const received = async (endpointId: string) =>
    (await backend().ask('get', `/endpoints/${endpointId}/received-events`))
      .body.items;
  return {
    received,
    anEndpoint: async (settings = {}) => {
      const answer = await backend()
        .ask('post', '/endpoints')
        .send({
          name: 'Builds',
          owner: 'group:default/civic',
          verification: 'bearer',
          templateRef,
          mapping: { name: '{{ /name }}', count: '{{ /count }}' },
          ...settings,
        });
      expect(answer.status).toBe(201);
      return answer.body as { id: string; secret: string; url: string };
    },
    post: (id: string, headers: object, body: string) =>
      backend()
        .askAnonymously('post', `/incoming/${id}`)
        .set({ 'content-type': 'application/json', ...headers })
        .send(body),
    /** So many events, once there is a verdict on each. */
    concluded: (endpointId: string, count = 1) =>
      eventually(
        () => received(endpointId),
        items =>
          items.length === count &&
          items.every(
            ({ verdict }: { verdict: string }) => verdict !== 'waiting',
          ),
      ),
  };
}
