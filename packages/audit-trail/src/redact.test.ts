import fc from 'fast-check';
import { runInNewContext } from 'node:vm';
import { redact, redacted, redactText } from './redact';

const canary = 'Hunter2-Canary';

describe('redact', () => {
  it.each([
    { password: canary },
    { credential: { user: canary, nested: [canary] } },
    { deep: [{ apiKey: canary }, { 'api-key': canary }, { api_key: canary }] },
    { headers: { Authorization: `Bearer ${canary}`, Cookie: canary } },
    { clientSecret: canary, refresh_token: canary, privateKey: canary },
    { note: `Authorization: Bearer ${canary}` },
    { url: `https://ann:${canary}@example.com/x` },
    { command: `mysql --password=${canary} --host db` },
    { text: `{"token":"${canary}"}` },
    {
      text: `-----BEGIN RSA PRIVATE KEY-----\n${canary}\n-----END RSA PRIVATE KEY-----`,
    },
    { text: `eyJhbGciOiJub25lIn0.${canary}.x` },
    { text: `rks_1_${canary}` },
    { [`token=${canary}`]: 1 },
  ])('leaves nothing secret of %j', value => {
    const text = JSON.stringify(redact(value as never));
    expect(text).not.toContain(canary);
    expect(text).toContain(redacted);
  });

  it('leaves the rest as it is', () => {
    const meta = {
      name: 'web-03',
      tokenId: 'a1',
      keyPair: 'ops',
      hasPassword: true,
      count: 3,
      url: 'https://example.com/a?b=c',
      list: ['a', null],
    };
    expect(redact(meta)).toEqual(meta);
  });

  it('comes to an end with whatever it is given, and finds secrets wherever they are', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const hidden = {
          [JSON.stringify(value).slice(0, 5)]: [value, { password: canary }],
        };
        expect(JSON.stringify(redact(hidden as never))).not.toContain(canary);
      }),
    );
    expect(JSON.stringify(redact('x'.repeat(1e6))).length).toBeLessThan(2000);
  });

  it.each([
    'a.',
    'a',
    '.',
    '-eyJ',
    'eyJ-',
    '://a:',
    'token ',
    'token="',
    'Basic ',
  ])('reads a text of many %j once, not once for each of them', part => {
    const text = part.repeat(400_000 / part.length);
    // What is read once takes some milliseconds; what is read for each character, minutes.
    const kept = runInNewContext(
      'redactText(text)',
      { redactText, text },
      { timeout: 20_000 },
    );
    expect(kept.length).toBeGreaterThan(0);
  });

  it.each([
    ['password=', ''],
    ['password="', '"'],
    ["token='", "'"],
    ['https://ann:', '@example.com'],
    ['-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----'],
    ['Authorization: Bearer ', ''],
    ['eyJhbGciOiJub25lIn0.', '.x'],
  ])('leaves no half of %s… where a text is cut', (before, after) => {
    const shrinking = `token=${'x'.repeat(3_900)} `;
    const secret = canary.repeat(100);
    const kept = redact(`${shrinking}${before}${secret}${after}`);
    expect(kept).toContain(redacted);
    expect(kept).not.toContain('Hunter2');
  });
});
