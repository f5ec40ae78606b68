// Loaded before a program: the pipe to its standard input ends with its parent.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
}
