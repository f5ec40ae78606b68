import fc from 'fast-check';
import { FilterCondition, matchesFilter } from './eventFilter';

const event = {
  type: 'rackstage.clouds.instance.ready.v1',
  data: {
    region: 'seoul',
    count: 3,
    ready: true,
    nothing: null,
    'a/b~c': 'odd',
    labels: { team: 'web' },
    addresses: ['10.0.0.1'],
  },
};

const condition = (
  pointer: string,
  operator: FilterCondition['operator'],
  ...values: string[]
) => ({ pointer, operator, values });

describe('matchesFilter', () => {
  it.each([
    [condition('/data/region', 'equals', 'busan', 'seoul'), true],
    [condition('/data/region', 'equals', 'busan'), false],
    [condition('/data/region', 'equals'), false],
    [condition('/data/count', 'equals', '3'), true],
    [condition('/data/ready', 'equals', 'true'), true],
    [condition('/data/a~1b~0c', 'equals', 'odd'), true],
    [condition('/data/addresses/0', 'equals', '10.0.0.1'), true],
    [condition('/data/labels', 'equals', '[object Object]'), false],
    [condition('/data/region', 'not-equals', 'busan'), true],
    [condition('/data/region', 'not-equals', 'busan', 'seoul'), false],
    [condition('/data/zone', 'not-equals', 'a'), true],
    [condition('/data/region', 'starts-with', 'x', 'seo'), true],
    [condition('/data/region', 'starts-with', 'eoul'), false],
    [condition('/data/zone', 'starts-with', ''), false],
    [condition('/data/labels', 'exists'), true],
    [condition('/data/nothing', 'exists'), false],
    [condition('/data/constructor', 'exists'), false],
    [condition('/data/addresses/length', 'exists'), false],
    [condition('/__proto__/toString', 'exists'), false],
    [condition('', 'exists'), true],
  ])('%j: %s', (one, verdict) => {
    expect(matchesFilter(event, [one])).toBe(verdict);
  });

  it('asks for all conditions, and for nothing without any', () => {
    const region = condition('/data/region', 'equals', 'seoul');
    const other = condition('/data/count', 'equals', '4');
    expect(matchesFilter(event, [])).toBe(true);
    expect(matchesFilter(event, [region, region])).toBe(true);
    expect(matchesFilter(event, [region, other])).toBe(false);
  });

  it('says of every text whether it is one of those asked for, and the opposite', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (text, values) => {
        const verdict = (operator: FilterCondition['operator']) =>
          matchesFilter({ text }, [{ pointer: '/text', operator, values }]);
        expect(verdict('equals')).toBe(values.includes(text));
        expect(verdict('not-equals')).toBe(!values.includes(text));
        expect(verdict('equals') && !verdict('starts-with')).toBe(false);
      }),
    );
  });

  it('answers for whatever a sender may send', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (payload, pointer) => {
        const one = condition(`/${pointer}`, 'exists');
        expect(typeof matchesFilter(payload as never, [one])).toBe('boolean');
      }),
    );
  });
});
