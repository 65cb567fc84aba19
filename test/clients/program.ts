import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const koppelproef = `${process.execPath} ${join(resolve('.'), 'bin', 'koppelproef.js')}`

/** Runs programs of a client in this folder, and gives all that they said, however they ended; `more` of the environment. */
export const programsIn =
  (folder: string) =>
  (program: string, args: readonly string[], more: object = {}): Promise<string> =>
    promisify(execFile)(program, args, {
      cwd: folder,
      env: { ...process.env, KOPPELPROEF_COMMAND: koppelproef, ...more },
      timeout: 50_000,
    }).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    )
