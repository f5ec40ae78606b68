import { readJourney } from './readJourney';

const good = {
  id: 'a',
  name: 'First',
  'name@ko': '첫째',
  action: 'journey:template',
  input: { template: 'machine', values: { x: '${{ parameters.x }}' } },
};

const read = (...steps: object[]) =>
  readJourney({ type: 'journey', steps: steps as never });

describe('readJourney', () => {
  it('reads steps with their titles in both languages', () => {
    const optional = {
      id: 'b',
      action: 'journey:template',
      input: {
        template: 'template:tools/Volume',
        optional: true,
        when: '${{ steps.a.output.x }}',
      },
    };
    expect(read(good, optional)).toEqual({
      problems: [],
      steps: [
        {
          id: 'a',
          title: 'First',
          'title@ko': '첫째',
          templateRef: 'template:default/machine',
          values: { x: '${{ parameters.x }}' },
          optional: false,
        },
        {
          id: 'b',
          title: 'b',
          templateRef: 'template:tools/volume',
          values: {},
          optional: true,
          when: '${{ steps.a.output.x }}',
        },
      ],
    });
  });

  it.each([
    [{ ...good, action: 'debug:log' }, /action has to be journey:template/],
    [{ ...good, input: {} }, /has to name a template/],
    [{ ...good, id: '1 x' }, /its id needs a letter/],
    [
      { ...good, input: { template: 'm', values: 'x' } },
      /values has to be an object/,
    ],
    [
      { ...good, input: { template: 'm', values: { a: '${{ a | b }}' } } },
      /'a \| b' is no path/,
    ],
    [{ ...good, input: { template: 'm', when: '1 +' } }, /no condition/],
    [{ ...good, input: { template: 'm', optional: 'yes' } }, /true or false/],
  ])('says what is wrong with %j', (step, message) => {
    expect(read(step).problems.join()).toMatch(message);
  });

  it('refuses other templates, no steps, and steps of one name', () => {
    expect(readJourney({ type: 'service' }).problems).toHaveLength(1);
    expect(read().problems).toEqual(['it has no steps']);
    expect(read(good, good).problems).toEqual(["two steps have the id 'a'"]);
  });
});
