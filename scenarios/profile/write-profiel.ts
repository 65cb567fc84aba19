import { stringify } from 'yaml'
import { kenmerken } from './kenmerken.ts'
import type { Gezien } from './propose.ts'

/**
 * A profile as a file for a person: of each trait what it says and how it was seen. What was not to be seen stands as a
 * comment. `naam`: how the system is called; absent: its maker fills it in.
 */
export function writeProfiel(seen: readonly Gezien[], naam?: string): string {
  const traits = seen.map(({ kenmerk, is, hoe }) => {
    const value = is === undefined ? `# ${kenmerk}: ja of nee` : `${kenmerk}: ${is ? 'ja' : 'nee'}`
    return `\n  # ${kenmerken[kenmerk].nl}\n  # ${hoe}\n  ${value}\n`
  })
  const isEmpty = seen.every(({ is }) => is === undefined)
  return [
    '# Hoe dit systeem is, waarin systemen van elkaar mogen verschillen. Gezien door koppelproef; lees het na en verbeter het.\n',
    '# Gewoonten en keuzes van verhalen gaan alleen over een systeem met de kenmerken die zij noemen.\n',
    naam === undefined ? '# naam: hoe uw systeem heet\n' : stringify({ naam }),
    `kenmerken:${isEmpty ? ' {}' : ''}\n`,
    ...traits,
  ].join('')
}
