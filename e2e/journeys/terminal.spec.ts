import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../lib/fixtures';
import { makeInstances } from '../lib/made';
import { reachableInstances } from '../lib/reaching';
import { findSshd, startSshd, TestSshd } from '../lib/testKit';

test.describe('on a real OpenSSH server', () => {
  test.skip(!findSshd(), 'There is no OpenSSH server here');
  let sshd: TestSshd;

  test.beforeAll(async () => {
    sshd = await startSshd();
  });

  test.afterAll(() => sshd?.stop());

  test('somebody works in a terminal, and it is played back', async ({
    page,
    say,
    apiAs,
    signInAs,
    uniqueName: name,
  }) => {
    const api = await apiAs('operator');
    const [instance] = await reachableInstances(api, name, sshd);
    await signInAs('operator');
    await page.goto(`/clouds/instances/${instance.id}/terminal`);
    await expect(page.getByText(say.terminalRecorded)).toBeVisible();
    await page.getByRole('button', { name: say.openTerminal }).click();
    const screen = page.locator('.xterm-rows');
    await expect(page.getByRole('status').first()).toContainText(sshd.host);
    await expect(screen).toContainText('$');
    // The bytes of 안녕, which the keyboard of this browser cannot type.
    await page.keyboard.type(
      "printf 'hello-42 \\354\\225\\210\\353\\205\\225\\n'\n",
    );
    await expect(screen).toContainText('hello-42 안녕');

    await page.getByLabel(say.filePath).fill(join(sshd.home, name));
    await page.getByLabel(say.fileChoice).setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('from the page'),
    });
    await page
      .getByRole('button', { name: say.fileUpload, exact: true })
      .click();
    await expect(page.getByText(say.fileUploaded)).toBeVisible();
    expect(readFileSync(join(sshd.home, name), 'utf8')).toBe('from the page');

    await page.locator('.xterm').click();
    await page.keyboard.type('exit\n');
    await expect(page.getByText(say.terminalEnded).first()).toBeVisible();

    await page.getByRole('button', { name: say.playRecording }).first().click();
    const recording = page.getByRole('dialog');
    await expect(recording.locator('.xterm-rows')).toContainText(
      'hello-42 안녕',
    );
  });

  test('another host key is refused until an operator accepts it', async ({
    page,
    say,
    apiAs,
    signInAs,
    uniqueName: name,
  }) => {
    const own = await startSshd();
    try {
      const api = await apiAs('operator');
      const [instance] = await reachableInstances(api, name, own);
      await signInAs('operator');
      await page.goto(`/clouds/instances/${instance.id}/terminal`);
      await page.getByRole('button', { name: say.openTerminal }).click();
      await expect(page.locator('.xterm-rows')).toContainText('$');
      const before = own.fingerprint();
      await expect(page.getByText(before)).toBeVisible({ timeout: 40_000 });
      await own.kill();
      await own.start({ newHostKey: true });
      await page.getByRole('button', { name: say.openTerminalAgain }).click();
      await expect(page.getByText(say.hostKeyRefused)).toBeVisible();
      await page.getByRole('button', { name: say.acceptHostKey }).click();
      await expect(page.getByText(say.hostKeyRefused)).toBeHidden();
      await page.getByRole('button', { name: say.openTerminalAgain }).click();
      await expect(page.locator('.xterm-rows')).toContainText('$');
    } finally {
      await own.stop();
    }
  });

  test('one command runs on all machines with a label', async ({
    page,
    say,
    apiAs,
    signInAs,
    uniqueName: name,
  }) => {
    const api = await apiAs('operator');
    await reachableInstances(api, name, sshd, 3);
    await signInAs('operator');
    await page.goto('/clouds/commands');
    await page.getByRole('button', { name: say.commandRun }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(say.commandLine, { exact: true })
      .fill(`echo ran-${name}`);
    await dialog.getByLabel(say.commandLabels).fill(`team=${name}`);
    await dialog
      .getByRole('button', { name: say.commandStart, exact: true })
      .click();
    await expect(page.getByRole('row')).toHaveCount(4);
    await expect(page.getByText(/(Code|코드) 0/)).toHaveCount(3);
    await expect(
      page.locator('section pre').getByText(`ran-${name}`),
    ).toBeVisible();
    // It is the same after the page was left.
    await page.reload();
    await expect(page.getByText(/(Code|코드) 0/)).toHaveCount(3);
  });
});

test('a simulated machine has a terminal that says what it is, commands and files', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { instances } = await makeInstances(api, name);
  await signInAs('operator');
  await page.goto(`/clouds/instances/${instances[0].id}/terminal`);
  await expect(page.getByText(say.simulated).first()).toBeVisible();
  await page.getByRole('button', { name: say.openTerminal }).click();
  const screen = page.locator('.xterm-rows');
  await expect(screen).toContainText(`${name}`, { timeout: 30_000 });
  await page.keyboard.type('cat /etc/os-release > kept && cat kept\n');
  await expect(screen).toContainText('PRETTY_NAME');
  await page.getByLabel(say.filePath).fill('/tmp/notes');
  await page.getByLabel(say.fileChoice).setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('from the page'),
  });
  await page.getByRole('button', { name: say.fileUpload, exact: true }).click();
  await expect(page.getByText(say.fileUploaded)).toBeVisible();
  await page.locator('.xterm').click();
  await page.keyboard.type('cat /tmp/notes\n');
  await expect(screen).toContainText('from the page');
});
