import { fieldsOf } from './schemaFields';

describe('fieldsOf', () => {
  it('lists values with their titles, those in objects too', () => {
    expect(
      fieldsOf({
        required: ['url'],
        properties: {
          url: { type: 'string', title: 'Address', description: 'Of it' },
          proxy: {
            type: 'object',
            required: ['host'],
            properties: { host: { type: 'string' } },
          },
        },
      }),
    ).toEqual([
      { name: 'url', title: 'Address', description: 'Of it', required: true },
      {
        name: 'proxy.host',
        title: undefined,
        description: undefined,
        required: false,
      },
    ]);
  });

  it('names what is in several alternatives once, and requires none of it', () => {
    const named = fieldsOf({
      oneOf: [
        { required: ['user'], properties: { kind: {}, user: {} } },
        { required: ['token'], properties: { kind: {}, token: {} } },
      ],
    });
    expect(named.map(({ name, required }) => [name, required])).toEqual([
      ['kind', false],
      ['user', false],
      ['token', false],
    ]);
  });

  it.each([{}, { properties: null }, { properties: [], required: 'x' }])(
    'finds nothing in %j',
    schema => {
      expect(fieldsOf(schema)).toEqual([]);
    },
  );
});
