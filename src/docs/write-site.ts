import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ToolError } from '../tool-error.ts'
import { refuseUnwritableFolder, unwritable } from '../write-whole.ts'
import type { Site } from './site.ts'

/** By this file a folder is known as one that we wrote. */
const ours = 'search.js'

/**
 * A folder in which no site can be written, or that has other things in it.
 * @throws ToolError E_FILE_UNWRITABLE, E_USAGE
 */
export function refuseOtherFolder(folder: string): void {
  const there = foundAt(folder)
  if (there && !there.isDirectory()) throw new ToolError('E_USAGE', `--out ${folder} is a file; give a folder.`)
  const names = there ? readdirSync(folder) : []
  if (names.length > 0 && !names.includes(ours))
    throw new ToolError('E_USAGE', `--out ${folder} has other things in it; give a folder that is empty, or new.`)
  refuseUnwritableFolder(folder)
}

/**
 * Writes a site to a folder, that may be hung anywhere. A folder that has other things in it is left alone. Gives back how many files.
 * @throws ToolError E_FILE_UNWRITABLE, E_USAGE
 */
export function writeSite(site: Site, folder: string): number {
  refuseOtherFolder(folder)
  // That by which it is known goes first: who is stopped halfway can begin again.
  const inOrder = [...site.files].sort(([one], [other]) => Number(other === ours) - Number(one === ours))
  for (const [name, text] of inOrder) {
    const file = join(folder, name)
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text())
    } catch (error) {
      // No half page. To flush each of hundreds, as `writeWhole` does, takes seconds.
      rmSync(file, { force: true })
      throw unwritable(file, error)
    }
  }
  return site.files.size
}

function foundAt(folder: string) {
  try {
    return statSync(folder, { throwIfNoEntry: false })
  } catch (error) {
    throw unwritable(folder, error)
  }
}
