import type { Autorisatie } from '../../src/uwlr/autorisatie.ts'
import type { Leerresultaten } from '../../src/uwlr/leerresultaten.ts'
import type { FaultCode, XsdVersie } from '../../src/uwlr/names.ts'
import type { GroepenVerzoek, Verzoek } from '../../src/uwlr/verzoek.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import type { LiveSchool, Modus } from '../world/live-school.ts'
import type { World } from '../world/world.ts'
import type { Reading, Received } from './receive.ts'

/** One call on its way through the checks; each check may rely on what those before it found. */
export type CheckedCall = {
  readonly world: World
  readonly received: Received
  readonly modus: Modus
  /** The message as this modus reads it. */
  readonly reading: Reading
  readonly autorisatie?: Autorisatie
  /** Id of the school that was named, `99QQ00` or a schoolkey; empty when none could be read. */
  readonly schoolId: string
  readonly school?: LiveSchool
  /** The koppeling whose key this is. Absent for an unknown key. */
  readonly koppeling?: Koppeling
  readonly xsdversie?: XsdVersie
  /** Fingerprint of the client certificate. Absent when there was none. */
  readonly certificaat?: string
}

/** What a check objects to: the fault the caller gets, and the reasons that only the journal shows. */
export type Objection = {
  readonly code: FaultCode | 'MustUnderstand'
  readonly why: readonly string[]
  readonly nearest?: string
}

/** A call that may come in: of a school and a koppeling that are there, in a version that is served. */
export type Admitted = CheckedCall & Required<Pick<CheckedCall, 'school' | 'koppeling' | 'xsdversie'>>

/** A call that asks for data. */
export type Question = Admitted & { readonly verzoek: Verzoek | GroepenVerzoek }

/** A call that brings results. */
export type Delivery = Admitted & { readonly message: Leerresultaten }

/** One rule. The first check that objects decides the fault. */
export type Check<Judged = CheckedCall> = {
  readonly name: string
  readonly judge: (call: Judged) => Objection | undefined
}

/** Describes one check on who comes in and how. */
export const defineCheck = (check: Check): Check => check

/** Describes one check on results: whose they are has been proved then. */
export const defineResultatenCheck = (check: Check<Delivery>): Check<Delivery> => check

/** What the caller reads: plain, as a LAS says it. */
export const faultTexts: Readonly<Record<FaultCode, string>> = {
  'Client.OngeldigBericht': 'Het bericht is niet geldig volgens de bijbehorende WSDL of het bijbehorende schema.',
  'Client.OngeldigeKlantIdentificatie': 'De klantnaam en/of klantcode is niet bekend, of ze horen niet bij elkaar.',
  'Client.AutorisatieOngeldig': 'De autorisatiesleutel is niet geldig of geeft geen toegang tot de gevraagde school.',
  'Client.VocabulaireTermOngeldig': 'Een term komt niet voor in het vocabulaire waaraan hij gebonden is.',
  'Client.XsdVersieOngeldig': 'De opgegeven xsdversie wordt niet ondersteund.',
  'Client.LeerlingOngeldig': 'Een of meer leerlingen zijn niet bekend bij deze school.',
  'Client.ToetsNormeringOngeldig': 'De normering van een toets is niet geldig.',
  'Client.ScoreOngeldig': 'Een score is niet geldig.',
  'Client.EldResultaatOngeldig': 'Een OSO-resultaat is niet geldig.',
  'Server.InterneFout': 'Er is een interne fout opgetreden.',
  'Server.TijdelijkNietBeschikbaar': 'De dienst is tijdelijk niet beschikbaar.',
}
