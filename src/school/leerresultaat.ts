/** A value that may be bound to a vocabulary. Source: XSD ctpVocabulaireGebondenVeld. */
export type VocabulaireVeld = {
  readonly waarde: string
  readonly vocabulaire?: string
  readonly vocabulairelocatie?: string
}

/** One band of a norm: scores from begin up to and including eind have this term. */
export type Norm = {
  readonly term: string
  readonly omschrijving?: string
  readonly beginnormwaarde: number
  readonly eindnormwaarde: number
  readonly normkleur?: {
    readonly rood: number
    readonly groen: number
    readonly blauw: number
    readonly transparantie: number
  }
  readonly schoolcijferVanaf?: number
  readonly schoolcijferTotenmet?: number
}

/** How scores are read. Only for `score`; ignored with an OSO result. Source: XSD ctpNormering. */
export type Normering = {
  readonly toetscategorie?: VocabulaireVeld
  readonly toetsniveau?: VocabulaireVeld
  readonly wegingsfactor?: number
  readonly normen: readonly Norm[]
  readonly vocabulaire?: string
  readonly vocabulairelocatie?: string
}

export type Toetsonderdeel = {
  readonly volgnummer: number
  readonly code: VocabulaireVeld
  readonly naam?: string
  readonly normering?: Normering
}

/** The definition of a test; travels in the same message as its results. Source: XSD ctpToets. */
export type Toets = {
  readonly toetscode: VocabulaireVeld
  readonly versie?: VocabulaireVeld
  readonly toetsnaam?: string
  readonly leerjaar?: VocabulaireVeld
  readonly vakgebied?: VocabulaireVeld
  readonly normering?: Normering
  readonly hierarchie?: readonly (VocabulaireVeld & { readonly niveau: number })[]
  readonly onderdelen?: readonly Toetsonderdeel[]
}

/** OSO score of a whole test. Every field optional in the schema. */
export type OsoToetsscore = {
  readonly aantalopgaven?: number
  readonly aantalgoed?: number
  readonly aantalfout?: number
  readonly aantalgelezen?: number
  /** Seconds. */
  readonly tijd?: number
  readonly vaardigheidsscore?: number
  readonly codevaardigheidsschaal?: string
  readonly betrouwbaarheidsinterval?: { readonly bivlaag: number; readonly bivhoog: number }
}

export type OsoReferentiescore = {
  readonly codereferentiescore: string
  readonly codevergelijkingsgroep: string
  readonly waarde: string
  readonly kwalificatie?: string
}

/** What came out: a whole non-negative score, or an OSO result. */
export type Uitslag =
  | { readonly kind: 'score'; readonly score: number }
  | {
      readonly kind: 'oso'
      readonly toetsscore?: OsoToetsscore
      readonly referentiescores: readonly OsoReferentiescore[]
    }
  /** A private type of sender and receiver (`anderresultaat`); its text is kept as it came. */
  | { readonly kind: 'ander'; readonly tekst: string }

/** One result. Source: XSD ctpResultaat. */
export type Resultaat = {
  /** The toets(onderdeel)afname-identifier: the same key again replaces the earlier result (our choice). */
  readonly key: string
  /** `YYYY-MM-DD`. */
  readonly afnamedatum: string
  readonly toetscode: string
  readonly versie?: string
  /** Absent for the total result of the test. */
  readonly toetsonderdeelcode?: string
  readonly uitslag: Uitslag
  readonly infourl?: string
}

/** The results of one pupil. Source: XSD ctpToetsafname. */
export type Toetsafname = {
  /** The LAS's key of the pupil, byte for byte as it was delivered. */
  readonly leerlingid: string
  readonly eckid?: string
  readonly resultaatverwerkerid?: string
  readonly resultaten: readonly Resultaat[]
}
