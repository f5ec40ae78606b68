import { hashOf, noHash } from '@rackstage/audit-trail';
import fc from 'fast-check';
import { aDraft } from '../__testUtils__/Trail';
import { EventRecord } from '../database/EventsStore';
import { octetCounted, syslogMessage } from './syslogMessage';

const anEvent = (fields: Partial<EventRecord> = {}): EventRecord => {
  const row = { ...aDraft(), writer: 'w', seq: 1, previous: noHash, ...fields };
  return { id: 7, words: '', hash: hashOf(row), ...row };
};

describe('syslogMessage', () => {
  it('is a message of RFC 5424', () => {
    const message = syslogMessage(anEvent({ severity: 'high' }), 13);
    expect(message).toMatch(
      /^<108>1 2026-01-01T00:00:00\.000Z \S+ rackstage w clouds\.createInstances \[audit@32473 id="7" actor="user:default\/ann" status="succeeded" writer="w" seq="1" hash="[\w-]{43}"\] \ufeff\{/,
    );
    expect(
      JSON.parse(message.slice(message.indexOf('\ufeff') + 1)),
    ).toMatchObject({
      id: 7,
      actor: 'user:default/ann',
    });
  });

  it('stays one line with one element, whatever is in its fields', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, (actor, event, targetId) => {
        const message = syslogMessage(anEvent({ actor, event, targetId }), 13);
        expect(message).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        const [, header, data] =
          /^(<\d+>1(?: [\x21-\x7e]+){5}) \[audit@32473((?: \w+="(?:[^"\\\]]|\\["\\\]])*")*)\] \ufeff\{/.exec(
            message,
          ) ?? [];
        expect(header.split(' ')).toHaveLength(6);
        expect(data).toContain(' hash="');
      }),
    );
  });

  it('is framed by its length in bytes', () => {
    expect(octetCounted('서버').toString()).toBe('6 서버');
  });
});
