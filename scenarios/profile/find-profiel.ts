import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Profiel } from './profiel.ts'
import { readProfiel } from './read-profiel.ts'

/** The profile of the system in a folder, where no other one is named. */
export const profielFile = 'koppelproef.profiel.yaml'

/** The profile of our own testcentrum, as `koppelproef profile` sees it. */
export const fileOfTestcentrum = fileURLToPath(new URL('testcentrum.profiel.yaml', import.meta.url))

export const profielOfTestcentrum = (): Profiel => readProfiel(fileOfTestcentrum)

/** What a system is like, and in a Dutch line where that was found. Both absent: nobody has said. */
export type GevondenProfiel = { readonly profiel?: Profiel; readonly said?: string }

/**
 * The profile of a system under test: the file that is named, or a profile as it is; of our own testcentrum, its own; else
 * `koppelproef.profiel.yaml` in the folder.
 * @throws ToolError E_FILE_UNREADABLE, E_FILE_INVALID
 */
export function findProfiel(sut: string, named: string | GevondenProfiel | undefined, folder = '.'): GevondenProfiel {
  if (typeof named === 'object') return named
  if (named === undefined && sut === 'testcentrum')
    return { profiel: profielOfTestcentrum(), said: 'profiel: dat van het testcentrum zelf' }
  const file = named ?? join(folder, profielFile)
  if (named === undefined && !existsSync(file)) return {}
  return gevonden(readProfiel(file), file)
}

/** A profile, and where it was found. */
export function gevonden(profiel: Profiel, file: string): GevondenProfiel {
  const count = Object.keys(profiel.kenmerken).length
  return { profiel, said: `profiel: ${file} (${count} ${count === 1 ? 'kenmerk' : 'kenmerken'})` }
}
