import * as begin from './calls/begin.ts'
import * as beheer from './calls/beheer.ts'
import * as importeren from './calls/importeren.ts'
import * as koppelen from './calls/koppelen.ts'
import * as resultaten from './calls/resultaten.ts'
import { valUit } from './calls/val-uit.ts'
import type { CallDefinition, Said } from './define-call.ts'
import type { importVerzoek, koppeling } from './shapes/koppeling.ts'
import type * as records from './shapes/records.ts'
import type { uitkomst } from './shapes/uitkomst.ts'
import type { importAntwoord, regel, voorstel } from './shapes/voorstel.ts'

// What the harness asks of a linking system, and what it gets back. Everything is JSON; adapter.schema.json, made of the
// same definitions, says it for other languages. Absent fields mean: not known, or not kept by this system.

/** Every call, in the order of the page that explains them. */
const definitions = {
  reset: begin.reset,
  importeer: importeren.importeer,
  verwerk: importeren.verwerk,
  toestand: beheer.toestand,
  voegSchoolToe: begin.voegSchoolToe,
  vraagAan: koppelen.vraagAan,
  keurGoed: koppelen.keurGoed,
  koppel: koppelen.koppel,
  beslis: importeren.beslis,
  breekAf: importeren.breekAf,
  maakOngedaan: importeren.maakOngedaan,
  verwijderNummers: beheer.verwijderNummers,
  voegSamen: beheer.voegSamen,
  deactiveer: beheer.deactiveer,
  postbus: beheer.postbus,
  normeer: resultaten.normeer,
  verplaatsResultaat: resultaten.verplaatsResultaat,
  verwijderResultaat: resultaten.verwijderResultaat,
  verstuur: resultaten.verstuur,
  tijd: begin.tijd,
  valUit,
  logboek: beheer.logboek,
  legUit: importeren.legUit,
} as const

type Definitions = typeof definitions

export type Call = keyof Definitions

/** What is known of each call: whether a system can do without, what it says, what is not seen without it, and its forms. */
export const calls: Readonly<Record<Call, CallDefinition>> = definitions

/** Calls by name, in order. */
export const callNames = Object.keys(definitions) as Call[]

/** What a call is asked and what it answers. */
export type Vraag<Name extends Call> = Said<Definitions[Name]['vraag']>
export type Antwoord<Name extends Call> = Said<Definitions[Name]['antwoord']>

/** A question that says nothing, but of which school it is, may be left out. */
type CallOf<Name extends Call> = [keyof Vraag<Name>] extends ['school']
  ? (vraag?: Vraag<Name>) => Promise<Antwoord<Name>>
  : (vraag: Vraag<Name>) => Promise<Antwoord<Name>>

type Required = { readonly [Name in Call]: Definitions[Name]['required'] extends true ? Name : never }[Call]

/**
 * A linking system, driven step by step. `reset`, `importeer`, `verwerk` and `toestand` are required; what else a
 * system lacks is skipped with a reason, never passed.
 */
export type Adapter = { readonly [Name in Required]: CallOf<Name> } & {
  readonly [Name in Exclude<Call, Required>]?: CallOf<Name>
}

/** A pupil as the system holds them. */
export type AdapterLeerling = Said<typeof records.leerling>
export type AdapterLeerkracht = Said<typeof records.leerkracht>
export type AdapterGroep = Said<typeof records.groep>
/** One normed result that the system keeps. */
export type AdapterResultaat = Said<typeof records.resultaat>
/** Everything in the system. */
export type Toestand = Said<typeof records.toestand>

/** What the system must know to reach the LAS. */
export type KoppelVerzoek = Said<typeof koppeling>
export type ImportVerzoek = Said<typeof importVerzoek>
/** One line of the review screen. */
export type Regel = Said<typeof regel>
/** What an import proposes. Nothing has changed yet. */
export type Voorstel = Said<typeof voorstel>
export type ImportAntwoord = Said<typeof importAntwoord>
/** One action of the review screen. */
export type Beslissing = Vraag<'beslis'>
/** `geweigerd`: nothing happened, and why. */
export type Uitkomst = Said<typeof uitkomst>
export type VerwerkAntwoord = Antwoord<'verwerk'>
/** An invitation that was sent or waits to be sent. */
export type Uitnodiging = Said<typeof beheer.uitnodiging>
export type NormeerVerzoek = Vraag<'normeer'>
export type VerstuurAntwoord = Antwoord<'verstuur'>
