import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * A command that starts koppelproef as npx does, with a process in between that passes on no signal. `ended`: the exit code of koppelproef
 * itself, written when it has ended.
 */
export function commandBetween() {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-between-'))
  const [script, end] = [join(folder, 'between.sh'), join(folder, 'end')]
  const bin = resolve('bin', 'koppelproef.js')
  writeFileSync(script, `'${process.execPath}' '${bin}' "$@"\nprintf %s $? > '${end}'\n`)
  return { command: `sh ${script}`, ended: () => readFileSync(end, 'utf8') }
}
