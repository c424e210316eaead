// Programs of this machine that the tests start.

import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The full path of a program: what an environment variable says, or the first of these names on the path. */
export function program(variable, ...names) {
  if (process.env[variable]) return process.env[variable];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(canRun);
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
