import { mappingOf, textOf } from './mappingText';

const parameter = (name: string, type: string) => ({
  name,
  type,
  title: name,
  required: false,
});
const parameters = [
  parameter('name', 'string'),
  parameter('count', 'integer'),
  parameter('labels', 'object'),
];

describe('the mapping in a form', () => {
  it.each([
    [{ name: '3' }, { name: '3' }],
    [{ count: '3' }, { count: 3 }],
    [{ count: '{{ /count }}' }, { count: '{{ /count }}' }],
    [{ labels: '{"team":"web"}' }, { labels: { team: 'web' } }],
    [{ labels: '{broken' }, { labels: '{broken' }],
    [{ name: '' }, {}],
  ])('%j stands for %j', (texts, mapping) => {
    expect(mappingOf(texts as never, parameters)).toEqual(mapping);
  });

  it.each(['text', 3, { team: 'web' }, [1]])(
    'shows %j so that it stays what it is',
    value => {
      const [one] = parameters.filter(({ type }) =>
        typeof value === 'string' ? type === 'string' : type !== 'string',
      );
      expect(mappingOf({ [one.name]: textOf(value) }, parameters)).toEqual({
        [one.name]: value,
      });
    },
  );
});
