const fs = require('node:fs');
const path = require('node:path');
const { callsOf, ground, isContext, mayCall } = require('./contexts');

const document = fs.readFileSync(
  path.resolve(__dirname, '../../../docs/architecture.md'),
  'utf8',
);

/** Rows of the table below "Who may call whom": context and what it may call. */
const rows = document
  .split('## Who may call whom')[1]
  .split('\n## ')[0]
  .split('\n')
  .map(line => line.match(/^\| \**`([a-z-]+)`\** *\|.*\| *([^|]+?) *\|$/))
  .filter(Boolean)
  .map(([, context, calls]) => [context, calls]);

describe('who may call whom', () => {
  it('is what docs/architecture.md says', () => {
    const written = Object.fromEntries(
      rows.map(([context, calls]) => [
        context,
        { '–': [], all: 'all' }[calls] ?? calls.split(', '),
      ]),
    );
    expect(written).toEqual(callsOf);
  });

  it('has no context that calls a context that there is not', () => {
    const called = Object.values(callsOf).flatMap(calls =>
      calls === 'all' ? [] : calls,
    );
    expect(called.filter(id => !isContext(id))).toEqual([]);
  });

  it('lets everybody call the ground, and the ground nobody', () => {
    for (const id of Object.keys(callsOf)) {
      for (const base of ground) {
        expect(mayCall(id, base)).toBe(id === base || !ground.includes(id));
        expect(mayCall(base, id)).toBe(id === base);
      }
    }
  });

  it('goes round in no circle', () => {
    for (const from of Object.keys(callsOf)) {
      for (const to of Object.keys(callsOf)) {
        expect(from !== to && mayCall(from, to) && mayCall(to, from)).toBe(
          false,
        );
      }
    }
  });
});
