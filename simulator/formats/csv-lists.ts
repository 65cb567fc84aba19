import { type LeerkrachtGroep, leerkrachtrollen, type Rol } from '../../src/school/leerkracht.ts'

/**
 * Several values in one cell, `104|120`; a backslash before `|`, `:`, `=` or a backslash takes it as it is, and `\0` is
 * an empty text.
 */
export const writeList = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? '\\0' : escaped(value))).join('|')

export const readList = (cell: string): string[] =>
  cell === '' ? [] : parts(cell, '|').map((value) => (value === '\\0' ? '' : plain(value)))

/** A role by its code, or in free words behind an equals sign: `LRK|=leescoach`. */
export const writeRollen = (rollen: readonly Rol[]): string => rollen.map(writeRol).join('|')

export const readRollen = (cell: string): Rol[] => (cell === '' ? [] : parts(cell, '|').map(readRol))

/** Kind, key and roles of each group: `groep:104:LRK|samengesteldeGroep:120`. A bare key is a stamgroep. */
export const writePlaces = (places: readonly LeerkrachtGroep[]): string =>
  places.map(({ soort, key, rollen }) => [soort, escaped(key), ...(rollen ?? []).map(writeRol)].join(':')).join('|')

export const readPlaces = (cell: string): LeerkrachtGroep[] =>
  cell === '' ? [] : parts(cell, '|').map((place) => readPlace(parts(place, ':')))

function readPlace([first = '', key, ...rollen]: readonly string[]): LeerkrachtGroep {
  if (key === undefined) return { soort: 'groep', key: plain(first) }
  const soort = first === 'samengesteldeGroep' ? 'samengesteldeGroep' : 'groep'
  return { soort, key: plain(key), ...(rollen.length > 0 && { rollen: rollen.map(readRol) }) }
}

const writeRol = (rol: Rol): string => ('rol' in rol ? escaped(rol.rol) : `=${escaped(rol.rolomschrijving)}`)

function readRol(text: string): Rol {
  if (text.startsWith('=')) return { rolomschrijving: plain(text.slice(1)) }
  const code = leerkrachtrollen.find((known) => known === text)
  return code ? { rol: code } : { rolomschrijving: plain(text) }
}

const escaped = (text: string): string => text.replaceAll(/[\\|:=]/g, '\\$&')
const plain = (text: string): string => text.replaceAll(/\\(.)/gs, '$1')

/** Splits at a separator that has no backslash before it. */
function parts(text: string, separator: string): string[] {
  const found: string[] = ['']
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '\\') found[found.length - 1] += character + (text[++at] ?? '')
    else if (character === separator) found.push('')
    else found[found.length - 1] += character
  }
  return found
}
