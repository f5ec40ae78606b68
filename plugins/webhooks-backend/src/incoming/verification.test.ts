import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { createHmac } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { bearer, event, incomingOf } from '../__testUtils__/incoming';
import { TestBackend } from '../__testUtils__/TestBackend';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'verification of incoming events on %s',
  engine => {
    let knex: Knex;
    let backend: TestBackend;

    beforeAll(async () => {
      knex = await databases.init(engine);
      backend = await TestBackend.start(knex);
    });

    beforeEach(() => backend.reset());

    afterAll(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const { anEndpoint, post, concluded } = incomingOf(() => backend);

    it.each([
      ['standard-webhooks'],
      ['github'],
      ['gitlab'],
      ['bearer'],
    ] as const)('are verified by %s', async verification => {
      const { id, secret } = await anEndpoint({ verification });
      const signed = (key: string) => {
        const now = new Date();
        return {
          'standard-webhooks': {
            'webhook-id': 'a',
            'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
            'webhook-signature': new Webhook(key).sign('a', now, event),
          },
          github: {
            'x-github-delivery': 'a',
            'x-hub-signature-256': `sha256=${createHmac('sha256', key)
              .update(event)
              .digest('hex')}`,
          },
          gitlab: { 'x-gitlab-token': key },
          bearer: bearer(key),
        }[verification];
      };
      const wrong = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
      expect((await post(id, signed(wrong), event)).status).toBe(401);
      expect((await post(id, {}, event)).status).toBe(401);
      expect((await post(id, signed(secret), event)).status).toBe(202);
      const changed = await post(
        id,
        signed(secret),
        event.replace('web', 'bad'),
      );
      // A token says who sends, and nothing about what.
      const signsBody = ['github', 'standard-webhooks'].includes(verification);
      expect(changed.status).toBe(signsBody ? 401 : 202);
      await concluded(id, signsBody ? 1 : 2);
      const { body } = await backend.ask('get', `/endpoints/${id}`);
      expect(body.lastRejection.reason).toBe('signature');
    });

    it('are known by their body where the id is not signed', async () => {
      const { id, secret } = await anEndpoint({ verification: 'github' });
      const headers = (delivery: string) => ({
        'x-github-delivery': delivery,
        'x-hub-signature-256': `sha256=${createHmac('sha256', secret)
          .update(event)
          .digest('hex')}`,
      });
      await post(id, headers('a'), event);
      await post(id, headers('overheard'), event);
      await concluded(id);
      expect(backend.scaffolder.tasks).toHaveLength(1);
    });

    it.each([-301, 301])(
      'are refused when their clock is %d seconds off',
      async seconds => {
        const { id, secret } = await anEndpoint({
          verification: 'standard-webhooks',
        });
        const sentAt = new Date(Date.now() + seconds * 1000);
        const answer = await post(
          id,
          {
            'webhook-id': 'a',
            'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
            'webhook-signature': new Webhook(secret).sign('a', sentAt, event),
          },
          event,
        );
        expect([answer.status, answer.body.error.reason]).toEqual([
          401,
          'timestamp',
        ]);
      },
    );

    it('are still taken with the secret before, until its time is up', async () => {
      const { id, secret } = await anEndpoint();
      const rotated = await backend
        .ask('post', `/endpoints/${id}/secret-rotations`)
        .send({ keepPreviousHours: 1 });
      expect((await post(id, bearer(secret, 'a'), event)).status).toBe(202);
      const next = rotated.body.secret;
      expect((await post(id, bearer(next, 'b'), event)).status).toBe(202);
      await backend
        .ask('post', `/endpoints/${id}/secret-rotations`)
        .send({ keepPreviousHours: 0 });
      expect((await post(id, bearer(next, 'c'), event)).status).toBe(401);
    });

    it('are known again by ids of any length', async () => {
      const { id, secret } = await anEndpoint({
        verification: 'standard-webhooks',
      });
      const send = (deliveryId: string) =>
        post(
          id,
          {
            'webhook-id': deliveryId,
            'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
            'webhook-signature': new Webhook(secret).sign(
              deliveryId,
              new Date(),
              event,
            ),
          },
          event,
        );
      const long = 'a'.repeat(301);
      const answers = [
        await send(long),
        await send(long),
        await send(`${long}b`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
      const [first, again, other] = answers.map(({ body }) => body.id);
      expect(again).toBe(first);
      expect(other).not.toBe(first);
    });
  },
);
