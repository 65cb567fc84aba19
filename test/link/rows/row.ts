import type { Known, KnownGroep, KnownLeerkracht, KnownLeerling, Remembered } from '../../../src/link/known.ts'
import type { ReasonCode } from '../../../src/link/reasons.ts'
import type { Groep, SamengesteldeGroep, Stamgroep } from '../../../src/school/groep.ts'
import type { Leerkracht } from '../../../src/school/leerkracht.ts'
import type { Leerling } from '../../../src/school/leerling.ts'

/**
 * What must become of one incoming record: `N` nieuw, `B id` bestaand, `X` niet importeren, `? id id` a person must look
 * and at least these are shown, `?` a person must look.
 */
export type Expected = string

/** One row of the catalogue of edge cases as the linker sees it: what the supplier has, what comes, and what must follow. */
export type Row = {
  readonly id: string
  readonly says: string
  readonly has?: Partial<Known>
  readonly comes: {
    readonly leerlingen?: readonly Leerling[]
    readonly leerkrachten?: readonly Leerkracht[]
    readonly groepen?: readonly Groep[]
    readonly peildatum?: string
    readonly aanmaakdatum?: string
  }
  readonly remembered?: readonly Remembered[]
  readonly leerlingen?: readonly Expected[]
  readonly leerkrachten?: readonly Expected[]
  readonly groepen?: readonly Expected[]
  /** Warnings beside the first incoming record of the first kind expected, and about the delivery: at least these. */
  readonly warns?: readonly ReasonCode[]
}

export const school = '99XX00'
export const schooljaar = '2026-2027'

/** An ECK iD of the pilot range that ends in these digits. */
export const eck = (digits: string) => `https://ketenid.nl/pilot/${digits.padStart(128, '0')}`

const anna = { roepnaam: 'Anna', achternaam: 'Zandstra', geboortedatum: '2016-03-14', geslacht: '2' } as const

/** The Anna Zandstra of most rows, as the supplier has her. */
export const had = (id: string, changes: Partial<KnownLeerling> = {}): KnownLeerling => ({
  id,
  school,
  ...anna,
  ...changes,
})

/** The same Anna as she comes. A field set to undefined is absent. */
export const came = (changes: Partial<Leerling> = {}): Leerling => ({ groep: '1', jaargroep: '6', ...anna, ...changes })

export const hadTeacher = (id: string, changes: Partial<KnownLeerkracht> = {}): KnownLeerkracht => ({
  id,
  school,
  roepnaam: 'Joke',
  achternaam: 'Terpstra',
  ...changes,
})

export const cameTeacher = (changes: Partial<Leerkracht> = {}): Leerkracht => ({
  roepnaam: 'Joke',
  achternaam: 'Terpstra',
  groepen: [{ soort: 'groep', key: '1' }],
  ...changes,
})

export const hadGroep = (id: string, naam: string, changes: Partial<KnownGroep> = {}): KnownGroep => ({
  id,
  school,
  soort: 'groep',
  naam,
  schooljaar,
  ...changes,
})

export const cameGroep = (key: string, naam: string, jaargroep: Stamgroep['jaargroep'] = '6'): Stamgroep => ({
  soort: 'groep',
  key,
  naam,
  jaargroep,
})

export const cameSamengesteld = (key: string, naam: string): SamengesteldeGroep => ({
  soort: 'samengesteldeGroep',
  key,
  naam,
})
