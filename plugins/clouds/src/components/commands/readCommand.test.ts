import { readCommand } from './readCommand';

describe('readCommand', () => {
  it.each([
    ['restart web-03', 'reboot', 'web-03'],
    ['Reboot web-03', 'reboot', 'web-03'],
    ['web-03 재시작', 'reboot', 'web-03'],
    ['재부팅 web-03', 'reboot', 'web-03'],
    ['중지  web 03', 'stop', 'web 03'],
    ['web-03 중지'.normalize('NFD'), 'stop', 'web-03'],
    ['web-03 시작', 'start', 'web-03'],
    ['del web-03', 'delete', 'web-03'],
    ['web-03 삭제', 'delete', 'web-03'],
  ])('understands %s', (text, action, target) => {
    expect(readCommand(text)).toEqual([{ action, target }]);
  });

  it.each([
    '',
    '  ',
    'restart',
    'web-03',
    '재시작',
    'web-03 seoul',
    'd web-03',
  ])('sees no command in %j', text => {
    expect(readCommand(text)).toEqual([]);
  });

  it('offers all that a beginning may mean', () => {
    expect(readCommand('st web').map(({ action }) => action)).toEqual([
      'start',
      'stop',
    ]);
    expect(readCommand('re web').map(({ action }) => action)).toEqual([
      'reboot',
      'delete',
    ]);
  });
});
