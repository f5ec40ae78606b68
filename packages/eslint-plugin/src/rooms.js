/**
 * Which rooms of a package the code in a room may use, by kind of package. A room that is not
 * named here is free; files beside the rooms wire them together and may use all.
 */
const roomsOf = {
  backend: {
    database: [],
    drivers: ['database'],
    outgoing: ['database'],
    secrets: ['database', 'outgoing'],
    incoming: ['database', 'outgoing', 'secrets'],
    reconcilers: ['database', 'drivers', 'incoming', 'outgoing', 'secrets'],
    service: [
      'database',
      'drivers',
      'incoming',
      'outgoing',
      'reconcilers',
      'secrets',
    ],
    router: ['service', 'openapi'],
    actions: ['service'],
    openapi: [],
  },
  pages: {
    translations: [],
    api: [],
    hooks: ['api', 'translations'],
    components: ['api', 'hooks', 'translations'],
  },
  common: {
    errors: [],
    kinds: ['errors'],
    domain: ['errors', 'kinds'],
    openapi: ['errors', 'kinds', 'domain'],
    client: ['errors', 'kinds', 'domain', 'openapi'],
  },
};

/**
 * Why a file in one room may not use a file in another, or undefined when it may.
 *
 * @param {string} kind of the package, `backend`
 * @param {string} from room, `router`
 * @param {string} to room
 */
function whyNotRoom(kind, from, to) {
  const rooms = roomsOf[kind] ?? {};
  if (from === to || !Object.hasOwn(rooms, from) || !Object.hasOwn(rooms, to)) {
    return undefined;
  }
  const uses = rooms[from];
  return uses.includes(to)
    ? undefined
    : `${from} uses ${uses.join(', ') || 'no other room'}, not ${to}`;
}

module.exports = { roomsOf, whyNotRoom };
