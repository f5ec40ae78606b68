import { eventTypePatternSyntax, matchesEventType } from './eventTypePattern';

const type = 'rackstage.clouds.instance.ready.v1';

describe('matchesEventType', () => {
  it.each([
    [type, true],
    ['*', true],
    ['rackstage.*', true],
    ['rackstage.clouds.*', true],
    ['rackstage.clouds.instance.*.v1', true],
    ['rackstage.*.instance.ready.v1', true],
    ['rackstage.clouds.instance.ready.v1.*', false],
    ['rackstage.clouds.instance.ready', false],
    ['rackstage.clouds.instance.ready.v2', false],
    ['rackstage.*.ready.v1', false],
    ['rackstage.cloud.*', false],
    ['stage.*', false],
  ])('%s: %s', (pattern, verdict) => {
    expect(matchesEventType(pattern, type)).toBe(verdict);
  });

  it.each(['', 'a..b', 'A', 'a*', '**', 'a.', '.a', 'a b'])(
    'is not written %j',
    pattern => {
      expect(new RegExp(eventTypePatternSyntax).test(pattern)).toBe(false);
    },
  );
});
