import type {
  Norm,
  Normering,
  OsoReferentiescore,
  Resultaat,
  Toets,
  Toetsafname,
  Toetsonderdeel,
  Uitslag,
  VocabulaireVeld,
} from '../../school/leerresultaat.ts'
import type { Leerresultaten } from '../../uwlr/leerresultaten.ts'
import type { GroepenVerzoek, Verzoek } from '../../uwlr/verzoek.ts'

// Messages as the objects from which `soap` writes them. It keeps the order of the keys, so that is schema order here.

export const verzoekAsObject = (verzoek: Verzoek): object => {
  const { schooljaar, brincode, dependancecode, schoolkey, xsdversie, gegevenssetid, laatstontvangengegevens } = verzoek
  return full({
    schooljaar,
    brincode,
    dependancecode,
    schoolkey,
    xsdversie,
    gegevenssetid,
    laatstontvangengegevens,
  })
}

export const groepenVerzoekAsObject = (verzoek: GroepenVerzoek): object => {
  const refer = (wanted: 'groep' | 'samengesteldeGroep') =>
    verzoek.groepen
      .filter(({ soort }) => soort === wanted)
      .map(({ key }) => (key === undefined ? {} : { attributes: { key } }))
  return {
    ...verzoekAsObject(verzoek),
    groepen: { groep: refer('groep'), samengestelde_groep: refer('samengesteldeGroep') },
  }
}

export const leerresultatenAsObject = ({ school, toetsafnames, toetsen }: Leerresultaten): object => {
  const { schooljaar, brincode, dependancecode, schoolkey, aanmaakdatum, auteur, xsdversie, commentaar } = school
  return {
    school: full({ schooljaar, brincode, dependancecode, schoolkey, aanmaakdatum, auteur, xsdversie, commentaar }),
    toetsafnames: { toetsafname: toetsafnames.map(toetsafname) },
    toetsen: { toets: toetsen.map(toets) },
  }
}

const toetsafname = ({ leerlingid, eckid, resultaatverwerkerid, resultaten }: Toetsafname) =>
  full({ leerlingid, eckid, resultaatverwerkerid, resultaten: { resultaat: resultaten.map(resultaat) } })

const resultaat = ({ key, afnamedatum, toetscode, versie, toetsonderdeelcode, uitslag, infourl }: Resultaat) =>
  full({
    attributes: { key },
    afnamedatum,
    toetscode,
    versie,
    toetsonderdeelcode,
    ...uitslagAsObject(uitslag),
    infourl,
  })

const uitslagAsObject = (uitslag: Uitslag) => {
  if (uitslag.kind === 'score') return { score: uitslag.score }
  if (uitslag.kind === 'ander') return { score: uitslag.tekst }
  const { toetsscore, referentiescores } = uitslag
  return { osoresultaat: full({ toetsscore, referentiescore: many(referentiescores, referentiescore) }) }
}

const referentiescore = ({ codereferentiescore, codevergelijkingsgroep, waarde, kwalificatie }: OsoReferentiescore) =>
  full({ codereferentiescore, codevergelijkingsgroep, waarde, kwalificatie })

const toets = (definition: Toets) =>
  full({
    toetscode: veld(definition.toetscode),
    versie: veld(definition.versie),
    toetsnaam: definition.toetsnaam,
    leerjaar: veld(definition.leerjaar),
    vakgebied: veld(definition.vakgebied),
    toetsnormering: normering(definition.normering),
    toetshierarchie: definition.hierarchie && {
      ingang: definition.hierarchie.map(({ niveau, ...rest }) => {
        const { attributes, $value } = veldWith(rest)
        return { attributes: { niveau, ...attributes }, $value }
      }),
    },
    toetsonderdelen: definition.onderdelen && { toetsonderdeel: definition.onderdelen.map(onderdeel) },
  })

const onderdeel = ({ volgnummer, code, naam, normering: norming }: Toetsonderdeel) =>
  full({
    toetsonderdeelvolgnummer: volgnummer,
    toetsonderdeelcode: veld(code),
    toetsonderdeelnaam: naam,
    toetsonderdeelnormering: normering(norming),
  })

const normering = (norming: Normering | undefined) =>
  norming &&
  full({
    attributes: full({ vocabulaire: norming.vocabulaire, vocabulairelocatie: norming.vocabulairelocatie }),
    toetscategorie: veld(norming.toetscategorie),
    toetsniveau: veld(norming.toetsniveau),
    wegingsfactor: norming.wegingsfactor,
    norm: norming.normen.map(norm),
  })

const norm = ({ normkleur, schoolcijferVanaf, schoolcijferTotenmet, ...rest }: Norm) =>
  full({
    term: rest.term,
    omschrijving: rest.omschrijving,
    beginnormwaarde: rest.beginnormwaarde,
    eindnormwaarde: rest.eindnormwaarde,
    normkleur: normkleur && {
      rood_code: normkleur.rood,
      groen_code: normkleur.groen,
      blauw_code: normkleur.blauw,
      transparantie: normkleur.transparantie,
    },
    schoolcijfer_vanaf: schoolcijferVanaf,
    schoolcijfer_totenmet: schoolcijferTotenmet,
  })

const veldWith = ({ waarde, vocabulaire, vocabulairelocatie }: VocabulaireVeld) => ({
  attributes: full({ vocabulaire, vocabulairelocatie }),
  $value: waarde,
})
const veld = (value: VocabulaireVeld | undefined) => value && veldWith(value)

const many = <Item, Written>(items: readonly Item[], write: (item: Item) => Written) =>
  items.length === 0 ? undefined : items.map(write)

/** Without what is undefined: an empty element is not valid. */
const full = <Fields extends object>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields
