import {
  ConsoleCapability,
  plainConsoleText,
  ResizingCapability,
} from '@rackstage/plugin-clouds-node';
import { accepted, consoleOutput } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';

export function resizingCapability(client: SandboxClient): ResizingCapability {
  return {
    // The cloud itself does nothing when it is asked again, and needs no confirmation.
    async resize({ region, id, specId }, call) {
      const path = regionalPath(region, 'instances', id, 'resize');
      await client.post(path, { specId }, accepted, call);
    },
  };
}

export function consoleCapability(client: SandboxClient): ConsoleCapability {
  return {
    async log({ region, id, maxLines }, call) {
      const path = regionalPath(region, 'instances', id, 'console');
      const query = new URLSearchParams({ lines: String(maxLines) });
      const { output } = await client.get(
        `${path}?${query}`,
        consoleOutput,
        call,
      );
      return plainConsoleText(output, maxLines);
    },
  };
}
