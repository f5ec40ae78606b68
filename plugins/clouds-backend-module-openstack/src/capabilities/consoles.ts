import { isOpenStackError } from '@rackstage/openstack-client';
import {
  ConsoleCapability,
  plainConsoleText,
} from '@rackstage/plugin-clouds-node';
import { Regions } from '../Regions';

/** What is left of a colour: Nova takes out the control character that begins it, and leaves the rest. */
const colour = /\[\d*(?:;\d+)*m/g;

export function consoles(regions: Regions) {
  return {
    async log({ region, id, maxLines }, call) {
      const { compute } = regions.in(region);
      try {
        const output = await compute.consoleOutput(id, maxLines, call);
        return plainConsoleText(output.replace(colour, ''), maxLines);
      } catch (error) {
        if (!hasNoConsole(error)) {
          throw error;
        }
        // The server is not there, which this says then, or it has written nothing yet.
        await compute.server(id, call);
        return '';
      }
    },
  } satisfies ConsoleCapability;
}

function hasNoConsole(error: unknown): boolean {
  return isOpenStackError(error) && [404, 409].includes(error.status ?? 0);
}
