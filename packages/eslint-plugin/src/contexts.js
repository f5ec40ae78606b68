/** The ground: every context may call these, and they call nobody. */
const ground = ['audit', 'workspaces', 'requests'];

/** What each context may call besides the ground; the table of docs/architecture.md. */
const callsOf = {
  // Before all APIs; knows none of them.
  'api-gateway': [],
  audit: [],
  workspaces: [],
  requests: [],
  clouds: [],
  webhooks: ['clouds'],
  assets: [],
  datacenter: ['assets'],
  procurement: ['assets', 'datacenter'],
  designs: [],
  builds: ['datacenter', 'assets', 'clouds'],
  overcloud: ['builds', 'clouds'],
  cost: ['clouds', 'assets', 'datacenter'],
  operations: 'all',
};

const isContext = id => Object.hasOwn(callsOf, id);

/** Whether code of one context may call another. */
function mayCall(from, to) {
  if (from === to) {
    return true;
  }
  if (ground.includes(from)) {
    return false;
  }
  const calls = callsOf[from];
  return ground.includes(to) || calls === 'all' || calls.includes(to);
}

module.exports = { callsOf, ground, isContext, mayCall };
