// The public door `koppelproef/testcentrum`: the reference consumer, and its client of UWLR.

export type { KnownGroep, KnownLeerkracht, KnownLeerling, Remembered, Soort, Wie } from '../link/known.ts'
export type { Candidate, Evidence, Level, Plan, Proposal } from '../link/plan.ts'
export type { Counts, Reason, ReasonCode, Text } from '../link/reasons.ts'
export type { Groep as SchoolGroep, Jaargroep, SamengesteldeGroep, Stamgroep } from '../school/groep.ts'
export type { Leerkracht as SchoolLeerkracht, LeerkrachtGroep, Leerkrachtrol, Rol } from '../school/leerkracht.ts'
export type { Geslacht, Leerling as SchoolLeerling } from '../school/leerling.ts'
export type {
  Norm,
  Normering,
  OsoReferentiescore,
  OsoToetsscore,
  Resultaat,
  Toets,
  Toetsafname,
  Toetsonderdeel,
  Uitslag,
  VocabulaireVeld,
} from '../school/leerresultaat.ts'
export type { Naam } from '../school/persoon.ts'
export type { School, Vestiging } from '../school/school.ts'
export type { Autorisatie } from '../uwlr/autorisatie.ts'
export type { Leerresultaten } from '../uwlr/leerresultaten.ts'
export type { GroepenVerzoek, GroepVerwijzing, Verzoek } from '../uwlr/verzoek.ts'
export type { Rapport, Telling, Waarschuwing } from './apply/rapport.ts'
export type { Backoff } from './client/retry.ts'
export type { SoapClientOptions } from './client/soap-client.ts'
export { createSoapClient } from './client/soap-client.ts'
export type { HttpOptions, Transport } from './client/transport.ts'
export { overHttp } from './client/transport.ts'
export type {
  Antwoord,
  Bevestiging,
  Fault,
  Mislukt,
  Onbereikbaar,
  Ongeldig,
  OngeldigReden,
  UwlrClient,
} from './client/uwlr-client.ts'
export type { Clock, Sleep } from './clock.ts'
export type { Mislukking } from './fetch.ts'
export type { Import, ImportStatus, Keuze, Levering } from './import.ts'
export type { Wijzigingen } from './koppelen/koppelen.ts'
export type { Koppeling, Koppelingstatus, KoppelVelden } from './koppelen/koppeling.ts'
export type {
  CollectionName,
  Collections,
  Groep,
  Leerkracht,
  Leerling,
  Omgeving,
  Ongedaan,
  Snapshot,
  ToetsResultaat,
  Uitnodiging,
  Verzending,
} from './records.ts'
export type { Geweigerd, Reden, RedenCode } from './refusal.ts'
export type { Afname } from './results/norm.ts'
export type { SendOptions, Verzendrapport } from './results/send.ts'
export type { Verzendstatus } from './results/status.ts'
export type { Actie } from './review/acties.ts'
export type { Category } from './review/regels.ts'
export type { Scherm, SchermRegel, Tab } from './review/scherm.ts'
export type { Suggestie } from './review/suggesties.ts'
export type { Row, Store, Write } from './store.ts'
export { createMemoryStore } from './store.ts'
export type {
  Aansluiting,
  ImportHow,
  Importuitkomst,
  Koppelstap,
  Testcentrum,
  TestcentrumOptions,
  Verwerkuitkomst,
} from './testcentrum.ts'
export { createTestcentrum } from './testcentrum.ts'
