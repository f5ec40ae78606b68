import { duplicateIn, portDetails, templatesOf } from './templates';

describe('templatesOf', () => {
  it('keeps only what the role has', () => {
    expect(
      templatesOf(
        {
          role: 'power-port',
          name: ' PSU[1-2] ',
          type: 'iec-60320-c14',
          maxDrawWatts: 800,
          rearPort: 'R',
          label: '',
        },
        portDetails,
      ),
    ).toEqual([
      {
        role: 'power-port',
        name: 'PSU1',
        type: 'iec-60320-c14',
        maxDrawWatts: 800,
      },
      {
        role: 'power-port',
        name: 'PSU2',
        type: 'iec-60320-c14',
        maxDrawWatts: 800,
      },
    ]);
  });

  it('counts positions on a rear port up', () => {
    expect(
      templatesOf(
        { role: 'front-port', name: 'F[1-3]', rearPort: 'R', rearPosition: 5 },
        portDetails,
      ).map(template => 'rearPosition' in template && template.rearPosition),
    ).toEqual([5, 6, 7]);
  });

  it('finds names that are there twice', () => {
    const port = (name: string, role = 'interface') =>
      templatesOf({ role, name }, portDetails)[0];
    expect(duplicateIn([port('a'), port('b'), port('A')])).toBe('A');
    expect(duplicateIn([port('a'), port('a', 'console-port')])).toBeUndefined();
  });
});
