import { namespaces } from './names.ts'
import { children, choice, many, one, optional, type Shape, sequence, text } from './shape.ts'
import * as is from './values.ts'
import { schoolIdentificatie } from './verzoek.ts'
import { childOf, textOf, type XmlElement } from './xml-tree.ts'

const tekst = (max: number) => text(is.stringOf(max))
const oso = namespaces.oso

const binding = { vocabulaire: { check: is.anyUri }, vocabulairelocatie: { check: is.anyUri } }
const veld: Shape = { text: is.stringOf(256), attributes: binding }

const school: Shape = children(
  one('schooljaar', text(is.schooljaar)),
  schoolIdentificatie,
  one('aanmaakdatum', text(is.dateTime)),
  optional('auteur', tekst(128)),
  one('xsdversie', tekst(32)),
  optional('commentaar', tekst(128)),
)

const toetsscore: Shape = children(
  optional('aantalopgaven', text(is.int)),
  optional('aantalgoed', text(is.int)),
  optional('aantalfout', text(is.int)),
  optional('aantalgelezen', text(is.int)),
  optional('tijd', text(is.decimal)),
  optional('vaardigheidsscore', text(is.decimal)),
  optional('codevaardigheidsschaal', text(is.nonEmpty)),
  optional('betrouwbaarheidsinterval', children(one('bivlaag', text(is.decimal)), one('bivhoog', text(is.decimal)))),
)

const referentiescore: Shape = children(
  one('codereferentiescore', text(is.nonEmpty)),
  one('codevergelijkingsgroep', text(is.nonEmpty)),
  one('waarde', text(is.nonEmpty)),
  optional('kwalificatie', text(is.nonEmpty)),
)

const resultaat: Shape = {
  attributes: { key: { check: is.stringOf(256), required: true } },
  children: sequence([
    one('afnamedatum', text(is.date)),
    one('toetscode', tekst(256)),
    optional('versie', veld),
    optional('toetsonderdeelcode', tekst(256)),
    choice([
      one('score', text(is.nonNegativeInteger)),
      one('osoresultaat', {
        children: sequence([
          optional('toetsscore', toetsscore, oso),
          {
            kind: 'element',
            name: 'referentiescore',
            ns: oso,
            shape: referentiescore,
            min: 0,
            max: Number.POSITIVE_INFINITY,
          },
        ]),
      }),
      one('anderresultaat', { open: true }),
    ]),
    optional('infourl', tekst(256)),
  ]),
}

const toetsafname: Shape = children(
  one('leerlingid', tekst(256)),
  optional('eckid', tekst(256)),
  optional('resultaatverwerkerid', tekst(256)),
  one('resultaten', children(many('resultaat', resultaat))),
)

const kleurcode = text(is.integerBetween(0, 255))
const schoolcijfer = text(is.decimalBetween(1, 10))

const normering: Shape = {
  attributes: binding,
  children: sequence([
    optional('toetscategorie', veld),
    optional('toetsniveau', veld),
    optional('wegingsfactor', text(is.decimal)),
    many(
      'norm',
      children(
        one('term', tekst(64)),
        optional('omschrijving', tekst(128)),
        one('beginnormwaarde', text(is.nonNegativeInteger)),
        one('eindnormwaarde', text(is.nonNegativeInteger)),
        optional(
          'normkleur',
          children(
            one('rood_code', kleurcode),
            one('groen_code', kleurcode),
            one('blauw_code', kleurcode),
            one('transparantie', text(is.decimalBetween(0, 1))),
          ),
        ),
        optional('schoolcijfer_vanaf', schoolcijfer),
        optional('schoolcijfer_totenmet', schoolcijfer),
      ),
    ),
  ]),
}

const toets: Shape = children(
  one('toetscode', veld),
  optional('versie', veld),
  optional('toetsnaam', tekst(128)),
  optional('leerjaar', veld),
  optional('vakgebied', veld),
  optional('toetsnormering', normering),
  optional(
    'toetshierarchie',
    children(
      many('ingang', {
        text: is.stringOf(256),
        attributes: { ...binding, niveau: { check: is.integer, required: true } },
      }),
    ),
  ),
  optional('toetsonderdelen', {
    children: sequence([
      many(
        'toetsonderdeel',
        children(
          one('toetsonderdeelvolgnummer', text(is.positiveInteger)),
          one('toetsonderdeelcode', veld),
          optional('toetsonderdeelnaam', tekst(128)),
          optional('toetsonderdeelnormering', normering),
        ),
      ),
    ]),
    rules: (element) =>
      repeated(
        element.children,
        (onderdeel) => number(textOf(onderdeel, 'toetsonderdeelvolgnummer')),
        'toetsonderdeelvolgnummer komt twee keer voor',
      ),
  }),
)

/** The content model and the identity rules of `leerresultaten_verzoek`; these do fire in the official schema (facts 5.2). */
export const leerresultatenShape: Shape = {
  children: sequence([
    one('school', school),
    one('toetsafnames', children(many('toetsafname', toetsafname))),
    one('toetsen', children(many('toets', toets))),
  ]),
  rules: (root) => {
    const resultaten = (childOf(root, 'toetsafnames')?.children ?? []).flatMap(
      (afname) => childOf(afname, 'resultaten')?.children ?? [],
    )
    const toetsen = childOf(root, 'toetsen')?.children ?? []
    const codes = new Set(toetsen.map((element) => textOf(element, 'toetscode')))
    return [
      ...repeated(resultaten, (element) => element.attributes.key, 'resultaat: deze key komt twee keer voor'),
      ...repeated(toetsen, (element) => textOf(element, 'toetscode'), 'toets: deze toetscode komt twee keer voor'),
      ...resultaten
        .filter((element) => textOf(element, 'toetscode') !== undefined && !codes.has(textOf(element, 'toetscode')))
        .map((at) => ({ at, message: 'resultaat: de toetscode staat niet bij de toetsen' })),
    ]
  },
}

const number = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : String(Number(value))

function repeated(
  elements: readonly XmlElement[],
  fieldOf: (element: XmlElement) => string | undefined,
  message: string,
) {
  const seen = new Set<string>()
  return elements.flatMap((at) => {
    const value = fieldOf(at)
    if (value === undefined) return []
    if (seen.has(value)) return [{ at, message }]
    seen.add(value)
    return []
  })
}
