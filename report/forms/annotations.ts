import { relative } from 'node:path'
import type { Geval, Plek } from '../report.ts'

/** Where a case went wrong, its file as seen from `root` with slashes; nothing outside it can be shown beside a change. */
export function placeIn(root: string, { bij, plek }: Geval): Plek | undefined {
  const at = bij ?? plek
  if (at === undefined) return undefined
  return { bestand: relative(root, at.bestand).replaceAll('\\', '/'), regel: at.regel, kolom: at.kolom }
}
