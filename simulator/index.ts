// The public door `koppelproef`.

export type { Groep, Jaargroep, SamengesteldeGroep, Stamgroep } from '../src/school/groep.ts'
export type { Leerkracht, LeerkrachtGroep, Leerkrachtrol, Rol } from '../src/school/leerkracht.ts'
export type { Geslacht, Leerling } from '../src/school/leerling.ts'
export type {
  Norm,
  Normering,
  OsoReferentiescore,
  OsoToetsscore,
  Resultaat,
  Toets,
  Toetsonderdeel,
  Uitslag,
  VocabulaireVeld,
} from '../src/school/leerresultaat.ts'
export type { Naam } from '../src/school/persoon.ts'
export type { School, Vestiging } from '../src/school/school.ts'
export type { ToolErrorCode } from '../src/tool-error.ts'
export { ToolError } from '../src/tool-error.ts'
export type { FaultCode, OperationName, Profiel, XsdVersie } from '../src/uwlr/names.ts'
export type {
  Anomaly,
  Definition as AnomalyDefinition,
  On as AnomalyOn,
  RecordOf,
  Severity,
  Step as AnomalyStep,
} from './bend/anomaly.ts'
export { defineAnomaly } from './bend/anomaly.ts'
export type { Change, Soort } from './changes/change.ts'
export type { Clock, ClockState, WorldClock } from './clock.ts'
export { createSimulator, type SimulatorOptions } from './create.ts'
export { aansluitingenOf, demoKlant, type LoadedSchool } from './demo.ts'
export type { CodePage } from './dialects/code-page.ts'
export type { Dialect } from './dialects/dialect.ts'
export { type Aansluiting, exampleCurl, exampleEnvelope } from './example.ts'
export type { Ask } from './fixtures/control.ts'
export type { ChangeNow, Exchange, Las, LasOptions, LasResultaat, LasSchool, SchoolSource } from './fixtures/las.ts'
export { openLas } from './fixtures/las.ts'
export { type GenerateOptions, generateSchool, ordinarySchool } from './generate/generate-school.ts'
export { manualSchool } from './generate/manual-school.ts'
export type { Background, Groepsnamen, Groepsplan, Sector } from './generate/options.ts'
export type { ReeksOptions } from './generate/reeks.ts'
export { createReeks, type Reeks } from './generate/reeks.ts'
export type { KoppelingSettings } from './koppelingen/from-settings.ts'
export type { Activering, Koppeling, Koppelingstatus } from './koppelingen/koppeling.ts'
export { type Listening, type ListenOptions, listen, type Mount } from './port/listen.ts'
export type { Quirk } from './quirks/quirk.ts'
export { defineQuirk } from './quirks/quirk.ts'
export type { IngevoerdResultaat } from './results/ingevoerd.ts'
export type { OntvangenResultaat, ResultaatVersie, Resultaten } from './results/resultaten.ts'
export type { Connection, ExchangeListener, Simulator } from './simulator.ts'
export { openDiskStore } from './store/disk-store.ts'
export type { Row, Store, Write } from './store/store.ts'
export type { AnswerForm } from './storingen/answer-form.ts'
export type { Struck } from './storingen/decide.ts'
export type { Mishap, Storing, StoringCall, Teller, Tellers, When as StoringWhen } from './storingen/storing.ts'
export type { Mishap as WireMishap, WireAnswer, WireRequest } from './wire/http.ts'
export type { Journal, Judgement } from './world/journal.ts'
export { answerTextOf, type JournalEntry } from './world/journal.ts'
export type { Save } from './world/ledger.ts'
export type { LiveSchool, Modus, PlannedChange, SchoolSettings, SchoolVersion } from './world/live-school.ts'
export type { KeptBeside, World, WorldOptions } from './world/world.ts'
export type { Moment as WorldMoment, WorldState } from './world/world-state.ts'
