import type { School } from '../../src/school/school.ts'
import { randomOf } from '../random.ts'

type Keyed = { readonly key?: string }

/** Gives keys that no record of the list has, one after the other, in the style of the school: numbers or GUIDs. */
export function keysOf(school: School, list: 'leerlingen' | 'leerkrachten' | 'groepen'): () => string {
  const keys = ((school[list] ?? []) as readonly Keyed[]).flatMap(({ key }) => key ?? [])
  const guids = keys.some((key) => /^[0-9a-f]{8}-/i.test(key))
  let last = keys.reduce((most, key) => (/^\d{1,15}$/.test(key) ? Math.max(most, Number(key)) : most), 0)
  return () => {
    last += 1
    return guids ? guidOf(`${school.brincode}/${list}/${last}`) : String(last)
  }
}

/** 36 characters, the same for the same name. */
export function guidOf(name: string): string {
  const hex = hexOf(name, 32)
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}

/** An ECK iD in the pilot form, which no real pupil has; the same for the same name. */
export const eckidOf = (name: string): string => `https://ketenid.nl/pilot/${hexOf(name, 128)}`

function hexOf(name: string, digits: number): string {
  const random = randomOf('hex', name)
  return Array.from({ length: digits }, () => random.below(16).toString(16)).join('')
}

/** `#001`: by the EDEXML manual a key that starts with `#` holds for one message only. */
export const dummyKey = (number: number): string => `#${String(number + 1).padStart(3, '0')}`
