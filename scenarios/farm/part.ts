import { type Found, sizeOf, writeFound } from '../explore/found.ts'
import type { Part } from '../run/find.ts'
import { shapeOf } from './shape.ts'

/** One process that explores: which stories it tells to what, and whose it is. Parts that differ in `part` alone are of one exploration. */
export type FarmPart = {
  /** Absent: of nobody, and everybody may look. */
  readonly team?: string
  readonly sut: string
  readonly seed: string
  readonly part: Part
  /** Of all parts together. Absent: until the time is up. */
  readonly stories?: number
  readonly milliseconds?: number
  /** Laws that are looked for. Absent: all. */
  readonly laws?: readonly string[]
}

/** How a part ended: all was told, as many laws were broken as it looks for, a signal, something that it could not go on after. */
const endings = ['klaar', 'gestopt', 'afgebroken', 'fout'] as const
export type Ending = (typeof endings)[number]

/** A find as it stands in the database. */
export type FindRow = {
  readonly law: string
  /** Number of the story. */
  readonly number: number
  readonly severity: string
  readonly klasse: string
  readonly shape: string
  readonly steps: number
  readonly pupils: number
  /** False: as it was told; it is being made smaller. */
  readonly small: boolean
  readonly sure: boolean
  readonly ours: boolean
  readonly what: string
  /** The file, whole. */
  readonly story: string
}

export function rowOf(found: Found, sut: string): FindRow {
  const { law, draft, bevinding, number, vast, ookWij = false, ruw = false } = found
  const { stappen, leerlingen } = sizeOf(draft)
  return {
    law: law.name,
    number,
    severity: bevinding.ernst ?? law.ernst,
    klasse: law.klasse,
    shape: storable(shapeOf(draft)),
    steps: stappen,
    pupils: leerlingen,
    small: !ruw,
    sure: vast,
    ours: ookWij,
    what: storable(bevinding.wat),
    story: storable(writeFound(found, sut)),
  }
}

/** No text of PostgreSQL holds a NUL or half a letter; a system that is explored may say either. */
export const storable = (text: string): string => Buffer.from(text).toString().replaceAll('\0', '�')

/** What is explored, without user and password in its address. */
export const withoutCredentials = (sut: string): string => sut.replaceAll(/(\w:\/\/)[^/@\s]+@/g, '$1')
