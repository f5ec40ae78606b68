const { roomsOf, whyNotRoom } = require('./rooms');

describe('whyNotRoom', () => {
  const mayUse = [
    ['drivers', 'database'],
    ['outgoing', 'database'],
    ['secrets', 'outgoing'],
    ['incoming', 'secrets'],
    ['reconcilers', 'incoming'],
    ['reconcilers', 'drivers'],
    ['service', 'reconcilers'],
    ['router', 'openapi'],
    ['actions', 'service'],
  ];
  it.each(mayUse)('%s may use %s', (from, to) => {
    expect(whyNotRoom('backend', from, to)).toBeUndefined();
  });

  it.each(mayUse)('but not the other way: %s by %s', (from, to) => {
    expect(whyNotRoom('backend', to, from)).toMatch(
      new RegExp(`^${to} uses .*, not ${from}$`),
    );
  });

  it.each([
    ['actions', 'router'],
    ['actions', 'database'],
    ['router', 'database'],
    ['router', 'reconcilers'],
    ['outgoing', 'secrets'],
    ['outgoing', 'incoming'],
    ['drivers', 'outgoing'],
  ])('%s may not use %s', (from, to) => {
    expect(whyNotRoom('backend', from, to)).toBeDefined();
  });

  it('names what may be used instead', () => {
    expect(whyNotRoom('backend', 'router', 'database')).toBe(
      'router uses service, openapi, not database',
    );
    expect(whyNotRoom('backend', 'database', 'service')).toBe(
      'database uses no other room, not service',
    );
  });

  it.each(['toString', 'constructor', 'unheardOf'])(
    'leaves a room free that is called %s',
    room => {
      expect(whyNotRoom('backend', room, 'database')).toBeUndefined();
      expect(whyNotRoom('backend', 'database', room)).toBeUndefined();
      expect(whyNotRoom(room, 'database', 'service')).toBeUndefined();
    },
  );

  it('leaves a room to itself', () => {
    expect(whyNotRoom('pages', 'api', 'api')).toBeUndefined();
  });
});

describe.each(Object.entries(roomsOf))('rooms of %s', (_kind, rooms) => {
  it('use rooms that there are', () => {
    const unknown = Object.values(rooms)
      .flat()
      .filter(room => !Object.hasOwn(rooms, room));
    expect(unknown).toEqual([]);
  });

  it('go one way: none reaches itself over others', () => {
    const reached = (room, seen = new Set()) => {
      for (const next of rooms[room].filter(each => !seen.has(each))) {
        reached(next, seen.add(next));
      }
      return seen;
    };
    const inCircles = Object.keys(rooms).filter(room =>
      reached(room).has(room),
    );
    expect(inCircles).toEqual([]);
  });
});
