import type { School } from '../../school/school.ts'
import type { Leerresultaten } from '../../uwlr/leerresultaten.ts'
import type { GroepenVerzoek, Verzoek } from '../../uwlr/verzoek.ts'

/** No answer of the LAS was heard: whether it did what was asked is not known. */
export type Onbereikbaar = {
  readonly kind: 'onbereikbaar'
  /** `http`: a gateway or web server answered in the LAS's place. */
  readonly reden: 'timeout' | 'verbroken' | 'http'
  /** For a person; holds no keys and no names. */
  readonly detail: string
}

/** Something came that is no answer to this question: nothing in it may be used (edge cases I09, I10). */
export type Ongeldig = { readonly kind: 'ongeldig'; readonly reden: OngeldigReden; readonly detail: string }
export type OngeldigReden = 'geen-xml' | 'geen-soap' | 'ander-antwoord' | 'onvolledig'

/** The LAS refused. `faultcode` without prefix, `Client.AutorisatieOngeldig`. */
export type Fault = { readonly kind: 'fault'; readonly faultcode: string; readonly faultstring: string }

export type Mislukt = Onbereikbaar | Ongeldig | Fault

/** What comes of asking for pupil data; never an exception. */
export type Antwoord =
  | { readonly kind: 'school'; readonly school: School }
  | { readonly kind: 'geenwijzigingen' }
  | { readonly kind: 'geengegevens' }
  | Mislukt

/** What comes of bringing results. `bevestigd`: the LAS has all of them. */
export type Bevestiging = { readonly kind: 'bevestigd' } | Mislukt

/** The five operations of a LAS, as one supplier calls them for one school. Each call is one message: nothing is tried twice. */
export type UwlrClient = {
  readonly haalLeerlinggegevens: (verzoek: Verzoek) => Promise<Antwoord>
  /** A school of groups only. */
  readonly haalStructuur: (verzoek: Verzoek) => Promise<Antwoord>
  readonly haalLeerlingen: (verzoek: GroepenVerzoek) => Promise<Antwoord>
  readonly haalLeerkrachten: (verzoek: GroepenVerzoek) => Promise<Antwoord>
  readonly brengLeerresultaten: (bericht: Leerresultaten) => Promise<Bevestiging>
}
