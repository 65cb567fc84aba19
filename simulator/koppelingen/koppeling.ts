import type { XsdVersie } from '../../src/uwlr/names.ts'

/** `klaargezet`: asked for by the supplier, not yet opened by the school. Only an `actief` one gives data. */
export type Koppelingstatus = 'klaargezet' | 'actief' | 'gedeactiveerd'

/** The activation screen while somebody has it open. Left without saving, nothing of it counts. */
export type Activering = {
  /** Who opened the screen: `Directie` or `Applicatiebeheerder`. */
  readonly rol: string
  /** Absent until it was filled in and found good. */
  readonly verificatiecode?: string
  /** The key on the screen. Present together with the verificatiecode; opens nothing before saving (edge case F18). */
  readonly autorisatiesleutel?: string
  /** The tick: the schooldirectie agrees with the conditions of use. */
  readonly akkoord: boolean
}

/**
 * The agreement between a school (or several), its LAS and one supplier. Source: manual step 2; standard, authorisation
 * (facts 6): the LAS gives the supplier its klantcode and klantnaam, and each school's key opens a list of schools.
 */
export type Koppeling = {
  /** Ours, unique in a world: `boom-99QQ00`. */
  readonly id: string
  /** 1 to 64 characters, given out by the LAS; belongs together with the klantnaam. */
  readonly klantcode: string
  readonly klantnaam: string
  /** Ids of the schools that the key opens: brincode and dependancecode, `99QQ00`. At least one. */
  readonly scholen: readonly string[]
  readonly status: Koppelingstatus
  /** May another known klant use this key? The standard does not say, so it is a setting (facts 6). */
  readonly geldigVoor: 'deze-klant' | 'elke-klant'
  /** The code that the school thought up. Absent until the first activation was saved. */
  readonly verificatiecode?: string
  /** 1 to 64 characters. Absent until the first activation was saved; kept after deactivation, opening nothing. */
  readonly autorisatiesleutel?: string
  /** Keys that were renewed or left unsaved: not good, but recognised (edge case F19). */
  readonly vervallenSleutels: readonly string[]
  /** Absent: nobody has the activation screen open. */
  readonly activering?: Activering
  /** How strictly requests under this key are read. Absent: as the school or the simulator says. */
  readonly modus?: 'strict' | 'lenient'
  /** The values of `xsdversie` that are served. Absent: all. */
  readonly versies?: readonly XsdVersie[]
  /** Absent: no client certificate asked. Present: one is; with a vingerafdruk, that very one. */
  readonly clientCertificaat?: { readonly vingerafdruk?: string }
  /** How many keys were given out so far; the next key depends on it, so that a seed repeats. */
  readonly sleutelsUitgegeven: number
  /** `xs:dateTime` by the world's clock. */
  readonly aangemaaktOp: string
  readonly geactiveerdOp?: string
  readonly gedeactiveerdOp?: string
}

/** What a supplier asks for. */
export type Aanvraag = Pick<Koppeling, 'id' | 'klantcode' | 'klantnaam' | 'scholen' | 'aangemaaktOp'> &
  Partial<Pick<Koppeling, 'geldigVoor' | 'modus' | 'versies' | 'clientCertificaat'>>

/** A koppeling as the supplier's request makes it: present in the school's list, opening nothing yet. */
export function prepareKoppeling(aanvraag: Aanvraag): Koppeling {
  return { geldigVoor: 'deze-klant', ...aanvraag, status: 'klaargezet', vervallenSleutels: [], sleutelsUitgegeven: 0 }
}
