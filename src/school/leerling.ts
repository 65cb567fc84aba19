import type { Jaargroep } from './groep.ts'

/** 0 unknown, 1 boy, 2 girl, 9 not specified (NEN-ISO 5218). */
export type Geslacht = '0' | '1' | '2' | '9'

/** How a person is called. Either `achternaam` (others optional) or `roepnaam` alone. Source: XSD LeerlingType, LeerkrachtType. */
export type Naam = {
  /** 1 to 200 characters, without voorvoegsel. Absent when only a roepnaam is known. */
  readonly achternaam?: string
  /** 1 to 10 characters, `van der`. */
  readonly voorvoegsel?: string
  readonly voornamen?: string
  /** `voorletters-1`: 1 to 6 characters. */
  readonly voorletters?: string
  /** 1 to 64 characters. */
  readonly roepnaam?: string
}

/** A pupil (leerling) as the school knows them. Source: XSD LeerlingType. */
export type Leerling = Naam & {
  /** Ours, never on the wire: who this child is, across every change of key, name or school. Absent on records read from a message. */
  readonly id?: string
  /** Given out by the LAS. Unique inside one school, meaningless outside it. Absent only in UWLR 2.3, beside an ECK iD. */
  readonly key?: string
  /** Chain-wide pseudonym, 154 characters. Absent until the school has joined the ECK iD service. */
  readonly eckid?: string
  /** `YYYY-MM-DD`. Absent in the Smalle set of UWLR 2.3. */
  readonly geboortedatum?: string
  readonly geslacht?: Geslacht
  /** `YYYY-MM-DD`: when the child started in jaargroep 3. */
  readonly startOndwJgr3?: string
  /** The pupil's own jaargroep; it wins over the group's. */
  readonly jaargroep?: Jaargroep
  /** Key of the stamgroep. Absent for a pupil without one. */
  readonly groep?: string
  /** Keys of samengestelde groepen. */
  readonly samengesteldeGroepen?: readonly string[]
  /** Key of the vestiging. */
  readonly vestiging?: string
  readonly gebruikersnaam?: string
  readonly emailadres?: string
  readonly fotourl?: string
  readonly etniciteit?: string
  readonly land?: string
  readonly landVader?: string
  readonly landMoeder?: string
  /** At most one of the next five. */
  readonly sofinummer?: string
  readonly bsn?: string
  readonly onderwijsnummer?: string
  /** Last four digits of the BSN or onderwijsnummer. */
  readonly bsnOndwnr4?: string
  readonly rijksregisternummer?: string
  readonly gewichtNieuw?: string
  readonly gewicht?: string
  /** At most one of the next three. */
  readonly postcodenl?: string
  readonly postnummerbe?: string
  readonly postcodeoverig?: string
  /** `YYYY-MM-DD`. */
  readonly instroomdatum?: string
  /** `YYYY-MM-DD`. In the past: the pupil has left. */
  readonly uitstroomdatum?: string
  /** `xs:dateTime`, as sent. */
  readonly mutatiedatum?: string
}
