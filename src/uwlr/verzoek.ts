import { children, choice, one, optional, type Particle, type Shape, sequence, text } from './shape.ts'
import * as is from './values.ts'
import { escapeXml } from './xml-bytes.ts'
import { childOf, textOf, type XmlElement } from './xml-tree.ts'

/** What every request for pupil data asks. Source: XSD gVerzoekBasis. */
export type Verzoek = {
  readonly schooljaar: string
  /** Either brincode (with or without dependancecode) or schoolkey. */
  readonly brincode?: string
  /** `00` and absent mean the same. */
  readonly dependancecode?: string
  readonly schoolkey?: string
  readonly xsdversie: string
  /** May choose a profile (facts 3.6). */
  readonly gegevenssetid?: string
  /** `xs:dateTime`. Absent: the LAS must always send data. */
  readonly laatstontvangengegevens?: string
}

/** One group of a staged request. Without key: everybody who is in no group of that kind. */
export type GroepVerwijzing = { readonly soort: 'groep' | 'samengesteldeGroep'; readonly key?: string }

/** A staged request for pupils or teachers. */
export type GroepenVerzoek = Verzoek & { readonly groepen: readonly GroepVerwijzing[] }

export const schoolIdentificatie: Particle = choice([
  sequence([one('brincode', text(is.brincode)), optional('dependancecode', text(is.dependancecodeOfVerzoek))]),
  one('schoolkey', text(is.stringOf(256))),
])

const basis: readonly Particle[] = [
  one('schooljaar', text(is.schooljaar)),
  schoolIdentificatie,
  one('xsdversie', text(is.stringOf(32))),
  optional('gegevenssetid', text(is.stringOf(64))),
  optional('laatstontvangengegevens', text(is.dateTime)),
]

const groepVerwijzing: Shape = { attributes: { key: { check: is.stringOf(256) } } }

export const verzoekShape: Shape = children(...basis)

export const groepenVerzoekShape: Shape = children(
  ...basis,
  one('groepen', {
    children: choice([one('groep', groepVerwijzing), one('samengestelde_groep', groepVerwijzing)], {
      max: Number.POSITIVE_INFINITY,
    }),
  }),
)

/** Reads a request that has been found valid (or mended). An empty element reads as absent. */
export function readVerzoek(element: XmlElement): Verzoek {
  const moment = textOf(element, 'laatstontvangengegevens')
  return {
    schooljaar: textOf(element, 'schooljaar') ?? '',
    brincode: textOf(element, 'brincode') || undefined,
    dependancecode: textOf(element, 'dependancecode') || undefined,
    schoolkey: textOf(element, 'schoolkey') || undefined,
    xsdversie: textOf(element, 'xsdversie') ?? '',
    gegevenssetid: textOf(element, 'gegevenssetid') || undefined,
    laatstontvangengegevens: moment === undefined ? undefined : is.collapse(moment),
  }
}

export function readGroepenVerzoek(element: XmlElement): GroepenVerzoek {
  const groepen = childOf(element, 'groepen')?.children ?? []
  return {
    ...readVerzoek(element),
    groepen: groepen.map((groep) => ({
      soort: groep.name === 'groep' ? 'groep' : 'samengesteldeGroep',
      key: groep.attributes.key,
    })),
  }
}

/** The inside of a request, in schema order, without prefix (the root declares the default namespace). */
export function writeVerzoek(verzoek: Verzoek): string {
  const tag = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${escapeXml(value)}</${name}>`
  return (
    tag('schooljaar', verzoek.schooljaar) +
    tag('brincode', verzoek.brincode) +
    tag('dependancecode', verzoek.dependancecode) +
    tag('schoolkey', verzoek.schoolkey) +
    tag('xsdversie', verzoek.xsdversie) +
    tag('gegevenssetid', verzoek.gegevenssetid) +
    tag('laatstontvangengegevens', verzoek.laatstontvangengegevens)
  )
}
