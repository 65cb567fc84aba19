import type {
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
import { collapse } from './values.ts'
import { childOf, textOf, type XmlElement } from './xml-tree.ts'

/** A whole `leerresultaten_verzoek`. Source: XSD UWLR_Leerresultaten. */
export type Leerresultaten = {
  readonly school: {
    readonly schooljaar: string
    readonly brincode?: string
    readonly dependancecode?: string
    readonly schoolkey?: string
    /** `xs:dateTime`; must be later than that of the previous message. */
    readonly aanmaakdatum: string
    readonly auteur?: string
    readonly xsdversie: string
    readonly commentaar?: string
  }
  readonly toetsafnames: readonly Toetsafname[]
  readonly toetsen: readonly Toets[]
}

/** Reads a message that has been found valid (or mended). */
export function readLeerresultaten(root: XmlElement): Leerresultaten {
  const school = childOf(root, 'school')!
  return {
    school: {
      schooljaar: textOf(school, 'schooljaar') ?? '',
      brincode: textOf(school, 'brincode') || undefined,
      dependancecode: textOf(school, 'dependancecode') || undefined,
      schoolkey: textOf(school, 'schoolkey') || undefined,
      aanmaakdatum: collapse(textOf(school, 'aanmaakdatum') ?? ''),
      auteur: textOf(school, 'auteur'),
      xsdversie: textOf(school, 'xsdversie') ?? '',
      commentaar: textOf(school, 'commentaar'),
    },
    toetsafnames: childrenOf(root, 'toetsafnames').map(readToetsafname),
    toetsen: childrenOf(root, 'toetsen').map(readToets),
  }
}

const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] => childOf(element, name)?.children ?? []

const readToetsafname = (element: XmlElement): Toetsafname => ({
  leerlingid: textOf(element, 'leerlingid') ?? '',
  eckid: textOf(element, 'eckid'),
  resultaatverwerkerid: textOf(element, 'resultaatverwerkerid'),
  resultaten: childrenOf(element, 'resultaten').map(readResultaat),
})

const readResultaat = (element: XmlElement): Resultaat => ({
  key: element.attributes.key ?? '',
  afnamedatum: collapse(textOf(element, 'afnamedatum') ?? ''),
  toetscode: textOf(element, 'toetscode') ?? '',
  versie: textOf(element, 'versie'),
  toetsonderdeelcode: textOf(element, 'toetsonderdeelcode'),
  uitslag: readUitslag(element),
  infourl: textOf(element, 'infourl'),
})

function readUitslag(element: XmlElement): Uitslag {
  const score = textOf(element, 'score')
  if (score !== undefined) {
    // A lenient LAS takes what is not a number (edge case H06: an X for "not taken") as it came.
    return /^\s*\+?\d+(\.\d+)?\s*$/.test(score)
      ? { kind: 'score', score: Number(score) }
      : { kind: 'ander', tekst: score }
  }
  const oso = childOf(element, 'osoresultaat')
  if (oso === undefined) return { kind: 'ander', tekst: textUnder(childOf(element, 'anderresultaat')) }
  const toetsscore = oso.children.find(({ name }) => name === 'toetsscore')
  return {
    kind: 'oso',
    toetsscore: toetsscore && readToetsscore(toetsscore),
    referentiescores: oso.children.filter(({ name }) => name === 'referentiescore').map(readReferentiescore),
  }
}

const textUnder = (element: XmlElement | undefined): string =>
  element === undefined ? '' : element.text.trim() + element.children.map(textUnder).join(' ')

const numberOf = (element: XmlElement, name: string): number | undefined => {
  const value = textOf(element, name)
  return value === undefined ? undefined : Number(value)
}

function readToetsscore(element: XmlElement): OsoToetsscore {
  const interval = childOf(element, 'betrouwbaarheidsinterval')
  return {
    aantalopgaven: numberOf(element, 'aantalopgaven'),
    aantalgoed: numberOf(element, 'aantalgoed'),
    aantalfout: numberOf(element, 'aantalfout'),
    aantalgelezen: numberOf(element, 'aantalgelezen'),
    tijd: numberOf(element, 'tijd'),
    vaardigheidsscore: numberOf(element, 'vaardigheidsscore'),
    codevaardigheidsschaal: textOf(element, 'codevaardigheidsschaal'),
    betrouwbaarheidsinterval: interval && {
      bivlaag: numberOf(interval, 'bivlaag') ?? 0,
      bivhoog: numberOf(interval, 'bivhoog') ?? 0,
    },
  }
}

const readReferentiescore = (element: XmlElement): OsoReferentiescore => ({
  codereferentiescore: textOf(element, 'codereferentiescore') ?? '',
  codevergelijkingsgroep: textOf(element, 'codevergelijkingsgroep') ?? '',
  waarde: textOf(element, 'waarde') ?? '',
  kwalificatie: textOf(element, 'kwalificatie'),
})

const readVeld = (element: XmlElement): VocabulaireVeld => ({
  waarde: element.text,
  vocabulaire: element.attributes.vocabulaire,
  vocabulairelocatie: element.attributes.vocabulairelocatie,
})

const veldOf = (element: XmlElement, name: string): VocabulaireVeld | undefined => {
  const child = childOf(element, name)
  return child && readVeld(child)
}

function readToets(element: XmlElement): Toets {
  const normering = childOf(element, 'toetsnormering')
  return {
    toetscode: veldOf(element, 'toetscode') ?? { waarde: '' },
    versie: veldOf(element, 'versie'),
    toetsnaam: textOf(element, 'toetsnaam'),
    leerjaar: veldOf(element, 'leerjaar'),
    vakgebied: veldOf(element, 'vakgebied'),
    normering: normering && readNormering(normering),
    hierarchie: childOf(element, 'toetshierarchie')?.children.map((ingang) => ({
      ...readVeld(ingang),
      niveau: Number(ingang.attributes.niveau),
    })),
    onderdelen: childOf(element, 'toetsonderdelen')?.children.map(readOnderdeel),
  }
}

function readOnderdeel(element: XmlElement): Toetsonderdeel {
  const normering = childOf(element, 'toetsonderdeelnormering')
  return {
    volgnummer: numberOf(element, 'toetsonderdeelvolgnummer') ?? 0,
    code: veldOf(element, 'toetsonderdeelcode') ?? { waarde: '' },
    naam: textOf(element, 'toetsonderdeelnaam'),
    normering: normering && readNormering(normering),
  }
}

const readNormering = (element: XmlElement): Normering => ({
  toetscategorie: veldOf(element, 'toetscategorie'),
  toetsniveau: veldOf(element, 'toetsniveau'),
  wegingsfactor: numberOf(element, 'wegingsfactor'),
  normen: element.children.filter(({ name }) => name === 'norm').map(readNorm),
  vocabulaire: element.attributes.vocabulaire,
  vocabulairelocatie: element.attributes.vocabulairelocatie,
})

function readNorm(element: XmlElement): Norm {
  const kleur = childOf(element, 'normkleur')
  return {
    term: textOf(element, 'term') ?? '',
    omschrijving: textOf(element, 'omschrijving'),
    beginnormwaarde: numberOf(element, 'beginnormwaarde') ?? 0,
    eindnormwaarde: numberOf(element, 'eindnormwaarde') ?? Number.POSITIVE_INFINITY,
    normkleur: kleur && {
      rood: numberOf(kleur, 'rood_code') ?? 0,
      groen: numberOf(kleur, 'groen_code') ?? 0,
      blauw: numberOf(kleur, 'blauw_code') ?? 0,
      transparantie: numberOf(kleur, 'transparantie') ?? 1,
    },
    schoolcijferVanaf: numberOf(element, 'schoolcijfer_vanaf'),
    schoolcijferTotenmet: numberOf(element, 'schoolcijfer_totenmet'),
  }
}
