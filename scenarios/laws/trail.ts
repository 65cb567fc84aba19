import { isDeepStrictEqual } from 'node:util'
import type {
  AdapterGroep,
  AdapterLeerkracht,
  AdapterLeerling,
  Antwoord,
  Call,
  ImportAntwoord,
  Regel,
  Toestand,
  Uitkomst,
  Uitnodiging,
  VerstuurAntwoord,
  VerwerkAntwoord,
} from '../../contracts/adapter/adapter.ts'
import type { School } from '../../src/school/school.ts'
import type { Soort, Stap } from '../language/scenario.ts'
import type { Begin } from '../run/begin.ts'
import type { OwnedResults, Owners } from '../truth/whose.ts'

/** One record of the system, of any soort. */
export type Holder = AdapterLeerling | AdapterLeerkracht | AdapterGroep

/** What a person did with one line of the review screen since the import. */
export type Besluit = {
  readonly actie: string
  readonly met?: string
  readonly emailadres?: string
  /** The record comes over from another school. Absent: it does not. */
  readonly verhuizen?: true
  /** The system did it. */
  readonly gedaan: boolean
}

/** One result as it lies at ESIS. */
export type Ontvangen = {
  readonly sleutel: string
  readonly leerlingid: string
  readonly toets: string
  readonly score: number | undefined
  /** Code of the part of the test. Absent: the whole. */
  readonly onderdeel?: string
  readonly afnamedatum: string
  /** Number of who marked it. Absent: the message does not say. */
  readonly verwerker?: string
  /** How the norm that came with it reads the score: the letter. Absent: it came with none that says so. */
  readonly term?: string
  readonly versies: number
}

/** One request that came to the LAS, as it went over the line, without its content. */
export type Bericht = {
  /** Its number in the journal of its world. */
  readonly nummer: number
  /** With the query: what stands in it stands in the log of every server on the way. */
  readonly url: string
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The `laatstontvangengegevens` that it asked with, milliseconds. Absent: it asked for everything, or for something else. */
  readonly sinds?: number
  /** The moment that the LAS gave with its data, milliseconds. Absent: it gave none. */
  readonly gegeven?: number
  /**
   * Of a message with results: the school year that it names, the days on which they were taken, and the two numbers of each
   * child that has both, with the codes of the tests that went under them.
   */
  readonly resultaten?: {
    readonly schooljaar: string
    readonly dagen: readonly string[]
    readonly kinderen: readonly {
      readonly leerlingid: string
      readonly eckid: string
      readonly toetsen: readonly string[]
    }[]
  }
  /** Of a message with results: what the LAS found wrong with its form. Absent: nothing, or nobody can tell. */
  readonly vormfout?: string
}

/** What one step did, as far as it can be seen from outside. */
export type Moment = {
  /** Place of the step in the story, 0 is the first. */
  readonly index: number
  readonly stap: Stap
  /** The day on which it was done, YYYY-MM-DD. */
  readonly dag: string
  /** What the system held before and after the step. */
  readonly voor: Toestand
  readonly na: Toestand
  /** It was an apply while a new import came at the same time. */
  readonly naastImport?: true
  /** Something else was done at the same time. */
  readonly samen?: true
  /** What the last import said; of an import itself, that one. */
  readonly import?: ImportAntwoord
  /** What this step said. Absent: nothing. */
  readonly uitkomst?: Uitkomst | VerwerkAntwoord
  readonly verstuur?: VerstuurAntwoord
  /** What norming said. Absent: nothing was normed in this step. */
  readonly genormeerd?: Antwoord<'normeer'>
  /** Ids of the EA that the pointers of the step meant when it was done, by field: `leerling`, `blijft`, `van`, `verwerker`, and `resultaat` where it moves or removes one. Absent: none. */
  readonly gewezen?: Readonly<Record<string, string>>
  /** Decisions about lines of the last import, by `leerling REF`: the last one counts. */
  readonly besluiten: ReadonlyMap<string, Besluit>
  /** The school as the LAS delivered it at the last import. Absent: it delivered nothing, or not the whole truth (a storing). */
  readonly levering?: School
  /** What the LAS answered during this step: `gegevens`, `geenwijzigingen`, `geengegevens`, `bevestiging`, `fault`. Absent: nothing was asked. */
  readonly antwoord?: string
  readonly faultcode?: string
  /** What went wrong on the line while the step was done, `fault`, `reset`. Absent: nothing. */
  readonly gestoord?: string
  /** The quirks with which the LAS answers. */
  readonly quirks: readonly string[]
  /** The school in the LAS after the step. */
  readonly school: School
  /** Every request of the system during this step, about this school or about none. */
  readonly berichten: readonly Bericht[]
  /** What was typed in the koppeling names another school, or this one in another way than the LAS does. */
  readonly anderGetypt: boolean
  /** What the system logged and wrote to stderr during this step, as far as we see it. */
  readonly gelogd: readonly string[]
  /** Keys of the koppeling that were ever given out or typed until now. */
  readonly sleutels: readonly string[]
  /** Absent: the system has no postbus. */
  readonly postbus?: readonly Uitnodiging[]
  readonly ontvangen: readonly Ontvangen[]
  /** What the system holds after the step of other schools of the story. Absent: there is no other. */
  readonly buren?: Toestand
}

/** A step that was done at another school of the story, and what this one held before and after it. */
export type Elders = {
  readonly stap: Stap
  readonly voor: Toestand
  readonly na: Toestand
  /** What the system holds after it of the other schools. */
  readonly buren: Toestand
}

/** A story as it went: what the system began with, and every step. Laws judge it. */
export type Trail = {
  readonly begin: Begin
  readonly moments: readonly Moment[]
  /** Whose the records are before each step, by place in `moments`; one more for after the last. */
  readonly owners: readonly Owners[]
  /** What was normed and given at the start, and where each must be in the end. */
  readonly resultaten: OwnedResults
  /** Steps at other schools. */
  readonly elders: readonly Elders[]
  readonly lacks: ReadonlySet<Call>
  /** The LAS sends every field (no profile, UWLR 2.2). */
  readonly volledig: boolean
}

export const linesOf = (answer: ImportAntwoord | undefined, soort: Soort): readonly Regel[] =>
  answer?.kind !== 'voorstel'
    ? []
    : soort === 'groep'
      ? answer.groepen
      : soort === 'leerkracht'
        ? answer.leerkrachten
        : answer.leerlingen

export const holdersOf = (toestand: Toestand, soort: Soort): readonly Holder[] =>
  soort === 'groep' ? toestand.groepen : soort === 'leerkracht' ? toestand.leerkrachten : toestand.leerlingen

/** What was proposed for a line and what a person made of it. */
export type Eind = {
  readonly kind: 'nieuw' | 'bestaand' | 'niet-importeren' | 'open'
  readonly id?: string
  /** A person decided. */
  readonly beslist: boolean
}

/** How a line is applied: the decision of a person, else what was proposed; a doubt that nobody looked at stays open. */
export function endOf(regel: Regel, soort: Soort, besluiten: Moment['besluiten']): Eind {
  const besluit = besluiten.get(`${soort} ${regel.ref}`)
  const { beslissing, bestaand, twijfel } = regel
  if (besluit?.gedaan && besluit.actie !== 'email') {
    if (besluit.actie === 'koppelen')
      return { kind: 'bestaand', ...(besluit.met && { id: besluit.met }), beslist: true }
    return { kind: besluit.actie === 'niet-importeren' ? 'niet-importeren' : 'nieuw', beslist: true }
  }
  // Who is left out for want of an address, and gets one typed, may be taken in.
  if (besluit?.gedaan && besluit.actie === 'email' && beslissing === 'niet-importeren' && !twijfel)
    return { kind: 'nieuw', beslist: true }
  // An address that was typed answers a question that names nobody.
  const isAnswered = besluit?.gedaan === true && !regel.kandidaten?.length
  if (twijfel && !isAnswered) return { kind: 'open', beslist: false }
  return {
    kind: beslissing,
    ...(beslissing === 'bestaand' && bestaand !== undefined && { id: bestaand }),
    beslist: false,
  }
}

/** A moment of which it is known what the LAS delivered before it. */
export type Delivered = Moment & { readonly levering: School }

export const isDelivered = (moment: Moment): moment is Delivered => moment.levering !== undefined

/** True for a step that applied an import. */
export const isApplied = ({ stap, uitkomst }: Moment): boolean =>
  stap.doe === 'verwerk' && uitkomst?.kind === 'verwerkt'

/** A step in which the system was killed while it applied, after it had written something of it, or all. */
export const isHalfDone = ({ stap, voor, na }: Moment): boolean =>
  stap.doe === 'val-uit' && stap.tijdens === 'verwerk' && !isDeepStrictEqual(voor, na)

/** Imports of which the LAS said that nothing changed while another was open: whether that one may still be applied is for the system to say. */
export function leavingOpen({ moments }: Pick<Trail, 'moments'>): ReadonlySet<Moment> {
  let isOpen = false
  return new Set(
    moments.filter((moment) => {
      const isStill = isOpen && moment.stap.doe === 'importeer' && moment.import?.kind === 'geenwijzigingen'
      if (moment.stap.doe === 'importeer') isOpen = isStill || moment.import?.kind === 'voorstel'
      else if (isApplied(moment) || isHalfDone(moment) || isAborted(moment)) isOpen = false
      return isStill
    }),
  )
}

/** A step in which a person threw the import away that was open. */
export const isAborted = ({ stap, uitkomst }: Moment): boolean => stap.doe === 'breek-af' && uitkomst?.kind === 'ok'

/**
 * The applies that did something: the first after each import. A second one in a row is another law's business, and so is one of
 * which a part was done before the system was killed, or after the import was aborted.
 */
export function appliesOf({ moments }: Pick<Trail, 'moments'>): readonly Moment[] {
  let isOpen = false
  return moments.filter((moment) => {
    if (moment.stap.doe === 'importeer') isOpen = true
    if (isHalfDone(moment) || isAborted(moment)) isOpen = false
    if (!isApplied(moment)) return false
    const counts = isOpen && moment.import?.kind === 'voorstel'
    isOpen = false
    return counts
  })
}

/** The applies of what was fetched when the system was killed while it asked: nobody saw a line of it. The first after each. */
export function unseenAppliesOf({ moments }: Pick<Trail, 'moments'>): ReadonlySet<Moment> {
  let isUnseen = false
  return new Set(
    moments.filter((moment) => {
      const { stap } = moment
      if (stap.doe === 'importeer' || isAborted(moment)) isUnseen = false
      else if (stap.doe === 'val-uit' && stap.tijdens === 'importeer') isUnseen = true
      const isOne = isUnseen && isApplied(moment)
      if (isOne) isUnseen = false
      return isOne
    }),
  )
}
