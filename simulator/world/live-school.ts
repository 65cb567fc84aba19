import { type School, schoolIdOf } from '../../src/school/school.ts'
import type { Profiel, XsdVersie } from '../../src/uwlr/names.ts'
import { itemAt } from '../../src/within.ts'
import type { Change } from '../changes/change.ts'

/** `strict`: as the standard says. `lenient`: as real systems seem to be, with what strict would say in the journal. */
export type Modus = 'strict' | 'lenient'

/** How the simulated LAS serves one school. */
export type SchoolSettings = {
  readonly profiel: Profiel
  /** Values of `xsdversie` that it answers. */
  readonly versies: readonly XsdVersie[]
  /** Absent: the world's. */
  readonly modus?: Modus
  /** Name of a dialect. */
  readonly dialect: string
  /** Names of quirks. */
  readonly quirks: readonly string[]
  /** Everybody was made up already, out of a recording. */
  readonly verzonnen?: boolean
}

export const defaultSettings: SchoolSettings = {
  profiel: 'geen',
  versies: ['2.1', '2.2', '2.3'],
  dialect: 'wcf',
  quirks: [],
}

/** One picture of a school, true from a moment on. */
export type SchoolVersion = { readonly from: number; readonly school: School }

/** A school in a world: its settings and everything it has been. */
export type LiveSchool = {
  /** brincode and dependancecode, `99QQ00`. */
  readonly id: string
  readonly settings: SchoolSettings
  /** Oldest first, at least one. */
  readonly versions: readonly SchoolVersion[]
  /** What is still to happen, first things first. Absent: nothing. */
  readonly gepland?: readonly PlannedChange[]
  /** What was planned and could not happen, with the reason. Absent: nothing went wrong. */
  readonly mislukt?: readonly { readonly change: Change; readonly why: string }[]
}

/** A change on the calendar of a school, and the seed for what it leaves open. */
export type PlannedChange = { readonly change: Change; readonly seed: string }

export const idOfSchool = (school: School): string =>
  school.brincode === undefined
    ? (school.schoolkey ?? school.instellingsnummer ?? '')
    : schoolIdOf(school.brincode, school.dependancecode)

/** The school as it was at a moment; before its first version, that first version. */
export function schoolAt(live: LiveSchool, moment: number): SchoolVersion {
  const place = live.versions.findLastIndex(({ from }) => from <= moment)
  return itemAt(live.versions, Math.max(0, place))
}

/** The same school with a new picture from a moment on; pictures of later moments are dropped. */
export function withVersion(live: LiveSchool, school: School, from: number): LiveSchool {
  return { ...live, versions: [...live.versions.filter((version) => version.from < from), { from, school }] }
}
