import type { School } from '../../src/school/school.ts'
import { randomOf } from '../random.ts'

type Keyed = { readonly key?: string }

/**
 * Gives keys that no record of the list has, one after the other, in the style of the school: numbers or GUIDs. With the
 * day of a change they are made of that day, so that a key is never given out again after its owner has left; on the day
 * itself they go on after the last one that is still there.
 */
export function keysOf(school: School, list: 'leerlingen' | 'leerkrachten' | 'groepen', datum?: string): () => string {
  const keys = ((school[list] ?? []) as readonly Keyed[]).flatMap(({ key }) => key ?? [])
  const taken = new Set(keys)
  const guids = keys.some((key) => /^[0-9a-f]{8}-/i.test(key))
  const numbers = keys.flatMap((key) => (/^\d{1,15}$/.test(key) ? Number(key) : []))
  const ofDay = datum === undefined ? 0 : Number(datum.replaceAll('-', '').slice(2)) * 1000
  const before = datum === undefined ? numbers : numbers.filter((number) => number > ofDay && number < ofDay + 1000)
  let last = before.reduce((most, number) => Math.max(most, number), ofDay)
  // A GUID does not show how many went before it: who is there now stands for that.
  const around = datum === undefined ? '' : `/${keys.join()}`
  return () => {
    for (;;) {
      last += 1
      const key = guids ? guidOf(`${school.brincode}/${list}/${last}${around}`) : String(last)
      if (taken.has(key)) continue
      taken.add(key)
      return key
    }
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
