import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { documentOf } from './__testUtils__/document';
import {
  actionsOfCode,
  listActions,
  listOperationActions,
} from './__testUtils__/listActions';
import { listOperations, root } from './__testUtils__/listOperations';
import { Found, problemsOf } from './__testUtils__/missing';
import { ofCode } from './__testUtils__/operationsOf';
import { readPermissions, readRules } from './__testUtils__/rules';

const document = resolve(__dirname, '../../../../docs/authorization.md');
const rules = readRules();
const permissions = readPermissions();
const operations = listOperations();
const actions = listOperationActions();

/** Everything that the portal has. */
function found(): Found {
  const all: Found = {};
  for (const [plugin, routes] of Object.entries(operations)) {
    all[plugin] = routes.map(({ route }) => route);
  }
  for (const [plugin, names] of Object.entries(listActions())) {
    all[plugin] = [
      ...(all[plugin] ?? []),
      ...names.map(name => `ACTION ${name}`),
    ];
  }
  return all;
}

describe('the table of what every route and action asks for', () => {
  it('has every route and action of every plugin, and no other', () => {
    expect(problemsOf(rules, found(), Object.keys(permissions))).toEqual([]);
  });

  it('has the actions of every context of ours with their routes', () => {
    const contexts = readdirSync(join(root, 'plugins'))
      .filter(name => existsSync(join(root, 'plugins', name, 'src/openapi')))
      .map(name => name.replace(/-common$/, ''));
    for (const plugin of contexts) {
      expect([plugin, Object.keys(actions[plugin] ?? {}).sort()]).toEqual([
        plugin,
        operations[plugin].flatMap(one => one.operationId ?? []).sort(),
      ]);
    }
  });

  it('is what docs/authorization.md says; RACKSTAGE_WRITE_AUTHORIZATION=1 writes it', () => {
    const expected = documentOf({ rules, permissions, operations, actions });
    if (process.env.RACKSTAGE_WRITE_AUTHORIZATION) {
      writeFileSync(document, expected);
    }
    expect(readFileSync(document, 'utf8')).toBe(expected);
  });
});

describe('the check of the table', () => {
  const check = (there: Found, table = { things: { 'GET /': 'a.b.read' } }) =>
    problemsOf(table, there, ['a.b.read']);

  it('finds nothing where all is said', () => {
    expect(check({ things: ['GET /'] })).toEqual([]);
  });

  it.each([
    ['a route', { things: ['GET /', 'POST /'] }, 'things: POST /'],
    ['an action', { things: ['GET /', 'ACTION go'] }, 'things: ACTION go'],
    ['a plugin', { things: ['GET /'], new: ['GET /'] }, 'new: GET /'],
  ])('fails on %s that is not in it', (_, there: Found, line) => {
    expect(check(there)).toEqual([`${line} is not in the table`]);
  });

  it('fails on what is in it and nowhere else', () => {
    expect(check({})).toEqual(['things: GET / is in the table only']);
  });

  it.each(['a.b.write', 'everybody', 'a.b.read sometimes'])(
    'fails on what asks for %s',
    rule => {
      expect(
        check({ things: ['GET /'] }, { things: { 'GET /': rule } }),
      ).toEqual([`things: GET / asks for '${rule}'`]);
    },
  );

  it('finds routes and actions in code', () => {
    const code = `
      const OWN_PATH = "/own";
      router.get('/a/:id', handler);
      outer$1.post(
        "/b/:name/c",
        handler,
      );
      router.delete(OWN_PATH, handler);
      actionsRegistry.register({
        name: 'do-it',
      });`;
    expect(ofCode(code).map(({ route }) => route)).toEqual([
      'GET /a/{id}',
      'POST /b/{name}/c',
      'DELETE /own',
    ]);
    expect(actionsOfCode(code)).toEqual(['do-it']);
  });
});
