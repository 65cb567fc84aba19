// What the harness asks of a linking system, and what it gets back. Everything is JSON; the schemas beside this file say
// the same for other languages. Absent fields mean: not known, or not kept by this system.

/** Of which school a record is. */
type OfSchool = {
  /** brincode and dependancecode, `99QQ00`. Absent: the school of `reset`. */
  readonly school?: string
  /** What else is kept of it, by name. Absent: not told. */
  readonly overig?: Readonly<Record<string, string>>
}

/** Which school a question is about, `99QQ00`. Sent in stories of several schools. */
export type Vraag = { readonly school?: string }

/** A pupil as the system holds them. */
export type AdapterLeerling = OfSchool & {
  /** The system's own id: opaque, stable, never reused. */
  readonly id: string
  /** The number of the LAS as the system keeps it. Absent: none. */
  readonly key?: string
  readonly eckid?: string
  readonly achternaam?: string
  readonly voorvoegsel?: string
  readonly voorletters?: string
  readonly roepnaam?: string
  /** `YYYY-MM-DD`. */
  readonly geboortedatum?: string
  readonly geslacht?: '0' | '1' | '2' | '9'
  readonly jaargroep?: string
  /** Ids of groups. */
  readonly groepen?: readonly string[]
  /** Absent: true. */
  readonly actief?: boolean
}

export type AdapterLeerkracht = OfSchool & {
  readonly id: string
  readonly key?: string
  readonly eckid?: string
  readonly achternaam?: string
  readonly voorvoegsel?: string
  readonly voorletters?: string
  readonly roepnaam?: string
  readonly emailadres?: string
  readonly groepen?: readonly string[]
  readonly actief?: boolean
  /** What they may do: `leerkracht`, `beheerder`. Absent: not told. */
  readonly rechten?: readonly string[]
  /** Other schools where this person works, with the number there. */
  readonly ookBij?: readonly { readonly school: string; readonly key?: string }[]
}

export type AdapterGroep = OfSchool & {
  readonly id: string
  readonly key?: string
  readonly naam: string
  readonly jaargroep?: string
  /** `2026-2027`. */
  readonly schooljaar?: string
  readonly soort?: 'groep' | 'samengesteldeGroep'
  readonly actief?: boolean
}

/** One normed result that the system keeps. */
export type AdapterResultaat = {
  readonly id: string
  readonly leerling: string
  readonly toets: string
  readonly score?: number
  readonly afnamedatum?: string
  readonly verwerker?: string
  readonly letter?: string
  readonly norm?: string
  readonly onderdelen?: readonly { readonly naam: string; readonly score?: number }[]
  readonly verstuurd?: boolean
}

/** Everything in the system. */
export type Toestand = {
  readonly groepen: readonly AdapterGroep[]
  readonly leerkrachten: readonly AdapterLeerkracht[]
  readonly leerlingen: readonly AdapterLeerling[]
  readonly resultaten?: readonly AdapterResultaat[]
}

/** What the system must know to reach the LAS. */
export type KoppelVerzoek = {
  readonly leerlinggegevens: string
  readonly leerresultaten: string
  readonly brincode: string
  readonly dependancecode?: string
  readonly schooljaar: string
  readonly xsdversie: string
  readonly autorisatiesleutel: string
  readonly klantcode: string
  readonly klantnaam: string
  /** What was typed in the field SchoolKey, which the manual wants empty. Absent: empty. */
  readonly schoolkey?: string
}

/** One line of the review screen. */
export type Regel = {
  /** Points at this line in `beslis`; good until the next import. */
  readonly ref: string
  readonly beslissing: 'nieuw' | 'bestaand' | 'niet-importeren'
  /** The record that it is linked to; with `bestaand` only. */
  readonly bestaand?: string
  /** A person must look before this may be applied as it stands. Absent: no. */
  readonly twijfel?: boolean
  /** Ids of records that it may be. */
  readonly kandidaten?: readonly string[]
  /** Sentences for a person. */
  readonly redenen?: readonly string[]
  /** What came, as far as the system tells: enough to find the line again. */
  readonly inkomend: {
    readonly key?: string
    readonly eckid?: string
    readonly naam?: string
    readonly roepnaam?: string
    readonly achternaam?: string
    readonly geboortedatum?: string
  }
}

/** What an import proposes. Nothing has changed yet. */
export type Voorstel = {
  readonly kind: 'voorstel'
  readonly groepen: readonly Regel[]
  readonly leerkrachten: readonly Regel[]
  readonly leerlingen: readonly Regel[]
  readonly waarschuwingen?: readonly string[]
}

export type ImportAntwoord =
  | Voorstel
  | { readonly kind: 'geenwijzigingen' }
  | { readonly kind: 'geengegevens' }
  /** The import stopped and nothing has changed. */
  | { readonly kind: 'mislukt'; readonly faultcode?: string; readonly reden?: string }

export type Beslissing = { readonly soort: 'groep' | 'leerkracht' | 'leerling'; readonly ref: string } & (
  | { readonly actie: 'nieuw' | 'niet-importeren' | 'koppeling-opheffen' }
  /** `verhuizen`: the record comes over from another school of the system. */
  | { readonly actie: 'koppelen'; readonly met: string; readonly verhuizen?: boolean }
  | { readonly actie: 'email'; readonly emailadres: string }
)

/** `geweigerd`: nothing happened, and why. */
export type Uitkomst = { readonly kind: 'ok' } | { readonly kind: 'geweigerd'; readonly redenen: readonly string[] }

/** What the summary screen counts. */
export type Samenvatting = {
  readonly [List in 'groepen' | 'leerkrachten' | 'leerlingen']?: {
    readonly nieuw?: number
    readonly bijgewerkt?: number
    readonly gedeactiveerd?: number
  }
}

export type VerwerkAntwoord =
  | { readonly kind: 'verwerkt'; readonly samenvatting?: Samenvatting }
  /** The system asks for a second confirmation before it does something unusual. Nothing has changed yet. */
  | { readonly kind: 'bevestiging-nodig'; readonly waarschuwingen: readonly string[] }
  | { readonly kind: 'geweigerd'; readonly redenen: readonly string[] }

/** An invitation that was sent or waits to be sent. */
export type Uitnodiging = { readonly leerkracht: string; readonly emailadres: string }

export type NormeerVerzoek = {
  readonly leerling: string
  readonly toets: string
  /** 0 or more, also with decimals. */
  readonly score: number
  readonly letter?: string
  readonly norm?: string
  readonly onderdelen?: readonly { readonly naam: string; readonly score?: number }[]
  /** `YYYY-MM-DD`. */
  readonly afnamedatum: string
  /** Id of the teacher who marked it. Absent: nobody in particular. */
  readonly verwerker?: string
}

export type VerstuurAntwoord = {
  readonly verstuurd: number
  readonly geweigerd?: readonly { readonly resultaat: string; readonly reden: string }[]
  readonly uitgesteld?: number
}

/**
 * A linking system, driven step by step. `reset`, `importeer`, `verwerk` and `toestand` are required; what else a
 * system lacks is skipped with a reason, never passed.
 */
export type Adapter = {
  /** Empties the system and gives it what it has at the start. `nu`: the time it is, `xs:dateTime`. */
  readonly reset: (start: {
    readonly nu: string
    readonly toestand: Toestand
    readonly brincode: string
    readonly dependancecode?: string
  }) => Promise<void>
  /** Fetches from the LAS and proposes. `koppeling` is repeated for systems that keep none. */
  readonly importeer: (koppeling: KoppelVerzoek & Vraag & { readonly wijze?: 'gefaseerd' }) => Promise<ImportAntwoord>
  /** Applies what was proposed and decided. `bevestigd`: the second confirmation was given. */
  readonly verwerk: (options: Vraag & { readonly bevestigd?: boolean }) => Promise<VerwerkAntwoord>
  readonly toestand: () => Promise<Toestand>
  /**
   * Makes room for another school beside that of `reset`, with what the system has of it and a koppeling of its own. From
   * then on `koppel` and `importeer` say by brincode and dependancecode which one is meant; the other calls are about the
   * school of the last of those two.
   */
  readonly voegSchoolToe?: (school: {
    readonly brincode: string
    readonly dependancecode?: string
    readonly toestand: Toestand
  }) => Promise<Uitkomst>
  readonly koppel?: (koppeling: KoppelVerzoek & Vraag) => Promise<Uitkomst>
  readonly beslis?: (beslissing: Beslissing & Vraag) => Promise<Uitkomst>
  readonly breekAf?: (vraag?: Vraag) => Promise<Uitkomst>
  readonly maakOngedaan?: (vraag?: Vraag) => Promise<Uitkomst>
  readonly verwijderNummers?: (vraag?: Vraag) => Promise<Uitkomst>
  readonly voegSamen?: (paar: Vraag & { readonly blijft: string; readonly verdwijnt: string }) => Promise<Uitkomst>
  readonly postbus?: (vraag?: Vraag) => Promise<readonly Uitnodiging[]>
  readonly normeer?: (resultaat: NormeerVerzoek & Vraag) => Promise<{ readonly id: string }>
  readonly verstuur?: (options: Vraag & { readonly eerdere?: boolean }) => Promise<VerstuurAntwoord>
  /** The time it is from now on, `xs:dateTime`. */
  readonly tijd?: (nu: { readonly nu: string }) => Promise<void>
  readonly verplaatsResultaat?: (
    vraag: Vraag & { readonly resultaat: string; readonly naar: string },
  ) => Promise<Uitkomst>
  readonly verwijderResultaat?: (vraag: Vraag & { readonly resultaat: string }) => Promise<Uitkomst>
  readonly deactiveer?: (vraag: Vraag & { readonly leerling: string; readonly actief: boolean }) => Promise<Uitkomst>
  readonly vraagAan?: (koppeling: KoppelVerzoek & Vraag) => Promise<Uitkomst>
  readonly keurGoed?: (vraag?: Vraag) => Promise<Uitkomst>
  readonly valUit?: (
    vraag: Vraag & {
      readonly tijdens: 'verwerk' | 'verstuur' | 'importeer'
      readonly vraag: object
      readonly na: number
    },
  ) => Promise<Uitkomst>
  /** Why a line is what it is, for a person. */
  readonly legUit?: (
    regel: Vraag & {
      readonly soort: 'groep' | 'leerkracht' | 'leerling'
      readonly ref: string
    },
  ) => Promise<string>
}

export type Call = keyof Adapter

/** Every call, in the order of the page that explains them, and whether a system can do without. */
export const calls: Readonly<Record<Call, { readonly required: boolean; readonly says: string }>> = {
  reset: { required: true, says: 'Empties the system and gives it what it has at the start.' },
  importeer: { required: true, says: 'Fetches from the LAS and proposes; changes nothing.' },
  verwerk: { required: true, says: 'Applies what was proposed and decided.' },
  toestand: { required: true, says: 'Tells everything that the system holds.' },
  voegSchoolToe: { required: false, says: 'Makes room for another school, for stories of two.' },
  koppel: { required: false, says: 'Takes the codes and the key of the koppeling.' },
  beslis: { required: false, says: 'Carries out one action of the review screen.' },
  breekAf: { required: false, says: 'Throws the open import away.' },
  maakOngedaan: { required: false, says: 'Undoes the last apply.' },
  verwijderNummers: { required: false, says: 'Empties the external numbers of pupils and groups; results stay.' },
  voegSamen: { required: false, says: 'Makes one pupil of two copies; all results stay.' },
  postbus: { required: false, says: 'Lists the invitations to teachers.' },
  normeer: { required: false, says: 'Norms one result of one pupil.' },
  verstuur: { required: false, says: 'Sends results that are due to the LAS.' },
  tijd: { required: false, says: 'Sets the time.' },
  verplaatsResultaat: { required: false, says: 'Gives a result to another pupil.' },
  verwijderResultaat: { required: false, says: 'Takes a result away.' },
  deactiveer: { required: false, says: 'Makes one pupil inactive, or active again, by hand.' },
  vraagAan: { required: false, says: 'Asks for a koppeling, which somebody else must approve.' },
  keurGoed: { required: false, says: 'Approves the koppeling that was asked for.' },
  valUit: { required: false, says: 'Carries a call out, is killed in the middle of it, and starts again.' },
  legUit: { required: false, says: 'Explains one line of the review screen.' },
}
