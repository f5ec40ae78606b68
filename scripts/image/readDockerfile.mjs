import { readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';

/**
 * The instructions of each stage.
 *
 * @returns {{keyword: string, text: string, words?: string[], from?: string}[][]}
 *   `words` of those that are written as a list
 */
export function readDockerfile(file) {
  const stages = [];
  for (const instruction of DockerfileParser.parse(
    readFileSync(file, 'utf8'),
  ).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === 'FROM') {
      stages.push([]);
    }
    const text = instruction.getArgumentsContent();
    const list = /\[.*\]$/.exec(text)?.[0];
    stages.at(-1)?.push({
      keyword,
      text,
      ...(['CMD', 'ENTRYPOINT', 'HEALTHCHECK'].includes(keyword) && {
        words: JSON.parse(list),
      }),
      from: instruction.getFromFlag?.()?.getValue(),
    });
  }
  return stages;
}
