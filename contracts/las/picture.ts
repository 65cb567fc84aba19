import type { XmlElement } from './xml.ts'
import { childNamed, childrenNamed, textOf } from './xml.ts'

/** A reference to a group: by a pupil or a teacher. */
export type Verwijzing = { readonly soort: 'groep' | 'samengestelde_groep'; readonly key: string | undefined }

/** A pupil or teacher as the answer has them. */
export type Persoon = {
  readonly element: XmlElement
  /** `leerling 3`: the place in its list, counted from 1. Names of people never stand in a report. */
  readonly place: string
  readonly key?: string
  readonly eckid?: string
  readonly groepen: readonly Verwijzing[]
  readonly vestiging?: string
}

/** An answer with data, of whichever operation. Lists are empty where the answer has no such block. */
export type Picture = {
  readonly school: XmlElement
  readonly vestigingen: readonly XmlElement[]
  /** Both kinds, in the order of the answer. */
  readonly groepen: readonly XmlElement[]
  readonly leerlingen: readonly Persoon[]
  readonly leerkrachten: readonly Persoon[]
}

/** Reads the content of an answer (`leerlinggegevens`, `leerlinggegevens-structuur` …). */
export function pictureOf(inhoud: XmlElement): Picture {
  const block = (name: string) => childNamed(inhoud, name)?.children ?? []
  return {
    school: childNamed(inhoud, 'school') ?? inhoud,
    vestigingen: block('vestigingen'),
    groepen: block('groepen'),
    leerlingen: block('leerlingen').map((element, index) => ({
      ...personOf(element, `leerling ${index + 1}`),
      groepen: [...verwijzingen(element), ...verwijzingen(childNamed(element, 'samengestelde_groepen'))],
    })),
    leerkrachten: block('leerkrachten').map((element, index) => ({
      ...personOf(element, `leerkracht ${index + 1}`),
      groepen: verwijzingen(childNamed(element, 'groepen')),
    })),
  }
}

function personOf(element: XmlElement, place: string): Omit<Persoon, 'groepen'> {
  const { key, eckid } = element.attributes
  const vestiging = childNamed(element, 'vestiging')?.attributes.key
  return {
    element,
    place,
    ...(key !== undefined && { key }),
    ...(eckid !== undefined && { eckid }),
    ...(vestiging !== undefined && { vestiging }),
  }
}

const verwijzingen = (element: XmlElement | undefined): readonly Verwijzing[] =>
  (['groep', 'samengestelde_groep'] as const).flatMap((soort) =>
    childrenNamed(element, soort).map(({ attributes }) => ({ soort, key: attributes.key })),
  )

/** The name by which a person is compared between answers: the key, and where 2.3 has none the ECK iD. */
export const identityOf = ({ key, eckid }: Persoon): string => key ?? eckid ?? ''

/** A field of a person as text; undefined when absent. */
export const fieldOf = (person: Persoon, name: string): string | undefined => textOf(person.element, name)

/** An element as text in which only what it means counts: prefixes, order of attributes and white space do not. */
export function canonical({ name, attributes, children, text }: XmlElement): string {
  const listed = Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
  return `<${name}${listed.join('')}>${children.length === 0 ? JSON.stringify(text) : children.map(canonical).join('')}</>`
}
