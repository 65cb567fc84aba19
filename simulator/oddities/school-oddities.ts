import { childOf, type XmlElement } from '../../src/uwlr/xml-tree.ts'
import type { Draft, Oddity } from './oddity.ts'

/** Where the school is named: in the request itself, or in `school` of a results message. */
const placeOf = ({ verzoek }: Draft): XmlElement => childOf(verzoek, 'school') ?? verzoek

/** Applies a rewrite to the text of one field; true when it changed something. */
const rewrite = (element: XmlElement | undefined, change: (text: string) => string): boolean => {
  if (element === undefined || element.children.length > 0) return false
  const text = change(element.text)
  if (text === element.text) return false
  element.text = text
  return true
}

const drop = (parent: XmlElement, child: XmlElement | undefined): boolean => {
  if (child === undefined) return false
  parent.children.splice(parent.children.indexOf(child), 1)
  return true
}

export const brincodeWithSpacesOrLowerCase: Oddity = {
  name: 'brincode-with-spaces-or-lower-case',
  story: 'De brincode is in kleine letters of met spaties eromheen.',
  seen: 'F05',
  mend: (draft) => rewrite(childOf(placeOf(draft), 'brincode'), (text) => text.trim().toUpperCase()),
}

export const brincodeWithDependance: Oddity = {
  name: 'brincode-with-dependance',
  story: 'De dependancecode zit aan de brincode vast: 99QQ00 of 99QQ.00.',
  seen: 'F03; HID2',
  mend: (draft) => {
    const place = placeOf(draft)
    const brincode = childOf(place, 'brincode')
    const [, brin, code] = /^(\d\d[A-Z]{2})\.?(\d\d)$/.exec(brincode?.text ?? '') ?? []
    if (brincode === undefined || brin === undefined || code === undefined) return false
    brincode.text = brin
    const own = childOf(place, 'dependancecode')
    if (own === undefined) {
      place.children.splice(place.children.indexOf(brincode) + 1, 0, {
        ...brincode,
        name: 'dependancecode',
        text: code,
        children: [],
        attributes: {},
      })
    } else if (own.text === '') own.text = code
    return true
  },
}

export const dependancecodeOfOneDigit: Oddity = {
  name: 'dependancecode-of-one-digit',
  story: 'De dependancecode is één cijfer, zoals 0 of 1.',
  seen: 'F02',
  mend: (draft) =>
    rewrite(childOf(placeOf(draft), 'dependancecode'), (text) => (/^\s*\d\s*$/.test(text) ? `0${text.trim()}` : text)),
}

export const brincodeAndSchoolkeyTogether: Oddity = {
  name: 'brincode-and-schoolkey-together',
  story: 'Brincode en schoolkey staan er allebei, terwijl het een keuze is; de brincode telt.',
  seen: 'F17; HID1',
  mend: (draft) => {
    const place = placeOf(draft)
    return childOf(place, 'brincode') !== undefined && drop(place, childOf(place, 'schoolkey'))
  },
}

export const schooljaarLeftEmpty: Oddity = {
  name: 'schooljaar-left-empty',
  story: 'Het schooljaar is leeg of bestaat uit twee aanhalingstekens; bedoeld is het huidige.',
  seen: 'F20; HID1, HID2',
  mend: (draft) =>
    rewrite(childOf(placeOf(draft), 'schooljaar'), (text) => (/^[\s"']*$/.test(text) ? draft.huidigSchooljaar : text)),
}

export const schooljaarInShort: Oddity = {
  name: 'schooljaar-in-short',
  story: 'Het schooljaar is afgekort, zoals 26-27.',
  seen: 'F20; een vroege poging van Test-Correct',
  mend: (draft) =>
    rewrite(childOf(placeOf(draft), 'schooljaar'), (text) => {
      const [, first] = /^\s*(\d\d)-\d\d\s*$/.exec(text) ?? []
      return first === undefined ? text : `20${first}-20${String((Number(first) + 1) % 100).padStart(2, '0')}`
    }),
}

export const xsdversieLeftEmptyOrOne: Oddity = {
  name: 'xsdversie-left-empty-or-one',
  story: 'De xsdversie ontbreekt, is leeg of is 1; bedoeld is 2.2.',
  seen: 'HID1, HID2; RTTI-berichten zonder xsdversie',
  mend: (draft) => {
    const place = placeOf(draft)
    const versie = childOf(place, 'xsdversie')
    if (versie !== undefined) return rewrite(versie, (text) => (/^\s*(?:1|1\.0)?\s*$/.test(text) ? '2.2' : text.trim()))
    const before =
      childOf(place, 'commentaar') ??
      childOf(place, 'gegevenssetid') ??
      childOf(place, 'laatstontvangengegevens') ??
      childOf(place, 'groepen')
    const at = before === undefined ? place.children.length : place.children.indexOf(before)
    place.children.splice(at, 0, { ...place, name: 'xsdversie', text: '2.2', children: [], attributes: {} })
    return true
  },
}

export const gegevenssetidLeftEmpty: Oddity = {
  name: 'gegevenssetid-left-empty',
  story: 'Het gegevenssetid is leeg in plaats van weggelaten.',
  seen: 'MagisterHelper via de Iddink-hub',
  mend: ({ verzoek }) => {
    const element = childOf(verzoek, 'gegevenssetid')
    return element?.text === '' && drop(verzoek, element)
  },
}

export const schoolkeyLeftEmpty: Oddity = {
  name: 'schoolkey-left-empty',
  story: 'De schoolkey is leeg in plaats van weggelaten.',
  seen: 'F17',
  mend: (draft) => {
    const element = childOf(placeOf(draft), 'schoolkey')
    return element?.text === '' && drop(placeOf(draft), element)
  },
}

export const momentThatIsNone: Oddity = {
  name: 'moment-that-is-none',
  story: 'laatstontvangengegevens is leeg of geen tijdstip, zoals 01-01-1970; het wordt overgeslagen.',
  seen: 'edge-cases 2A, een vroege poging van Test-Correct',
  mend: ({ verzoek }) => {
    const element = childOf(verzoek, 'laatstontvangengegevens')
    return element !== undefined && !/^\s*-?\d{4,}-\d\d-\d\dT/.test(element.text) && drop(verzoek, element)
  },
}

export const fieldsOutOfOrder: Oddity = {
  name: 'fields-out-of-order',
  story: 'De velden staan in een andere volgorde dan in het schema.',
  seen: 'HID1 (dependancecode als laatste); RTTI-berichten (aanmaakdatum voorop)',
  mend: (draft) => {
    const school = childOf(draft.verzoek, 'school')
    return school === undefined
      ? sort(draft.verzoek, verzoekOrder)
      : [sort(draft.verzoek, berichtOrder), sort(school, schoolOrder)].includes(true)
  },
}

const verzoekOrder = [
  'schooljaar',
  'brincode',
  'dependancecode',
  'schoolkey',
  'xsdversie',
  'gegevenssetid',
  'laatstontvangengegevens',
  'groepen',
]
const schoolOrder = [
  'schooljaar',
  'brincode',
  'dependancecode',
  'schoolkey',
  'aanmaakdatum',
  'auteur',
  'xsdversie',
  'commentaar',
]
const berichtOrder = ['school', 'toetsafnames', 'toetsen']

/** Sorts the children when all are known; unknown ones are left for the schema to refuse. */
function sort(element: XmlElement, order: readonly string[]): boolean {
  const ranks = element.children.map(({ name }) => order.indexOf(name))
  if (ranks.includes(-1) || ranks.every((rank, index) => index === 0 || ranks[index - 1]! <= rank)) return false
  element.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return true
}
