import { appliesOf, type Delivered, type Trail } from '../laws/trail.ts'
import type { Kenmerk } from '../profile/kenmerken.ts'

type Pupil = Delivered['levering']['leerlingen'][number]
type Holder = Delivered['na']['leerlingen'][number]

/** What a system may show of pupils or not, by the trait that says so: whether there is some of it to show, and whether it shows it. */
const shown = {
  'toont-wie-in-welke-groep-zit': {
    has: ({ groep }: Pupil) => groep !== undefined,
    isShown: ({ groepen = [] }: Holder) => groepen.length > 0,
  },
  'toont-namen-apart': {
    has: ({ roepnaam, achternaam }: Pupil) => !!roepnaam && !!achternaam,
    isShown: ({ roepnaam }: Holder) => !!roepnaam,
  },
  'bewaart-eckid': { has: ({ eckid }: Pupil) => !!eckid, isShown: ({ eckid }: Holder) => !!eckid },
} as const satisfies Partial<Record<Kenmerk, unknown>>

/** What a system may show of pupils or not. */
export type Toont = { readonly [Name in keyof typeof shown]?: boolean }

/** The traits of {@link Toont}. */
export const mayBeShown = Object.keys(shown) as (keyof Toont)[]

/**
 * What a system shows of its pupils. True: of somebody whom it made itself, it did. False: it made pupils, all of whom have it at the LAS, and
 * showed it of none. Absent: the story does not say.
 */
export function showsOf(trail: Trail): Toont {
  return Object.fromEntries(
    mayBeShown.flatMap((name) => {
      const is = shows(trail, shown[name])
      return is === undefined ? [] : [[name, is]]
    }),
  )
}

function shows(trail: Trail, { has, isShown }: (typeof shown)[keyof Toont]): boolean | undefined {
  let isAsked = false
  for (const { voor, na, levering } of appliesOf(trail)) {
    if (levering?.leerlingen.every(has) !== true) continue
    const before = new Set(voor.leerlingen.map(({ id }) => id))
    const made = na.leerlingen.filter(({ id }) => !before.has(id))
    if (made.some(isShown)) return true
    isAsked ||= made.length > 0
  }
  return isAsked ? false : undefined
}

/** The same of several trails or stories: shown in one is shown. */
export const shownIn = (all: readonly Toont[]): Toont =>
  Object.fromEntries(
    mayBeShown.flatMap((name) => {
      const said = all.flatMap((one) => one[name] ?? [])
      return said.length === 0 ? [] : [[name, said.includes(true)]]
    }),
  )
