import { namespaces } from './names.ts'
import { children, one, type Shape, text } from './shape.ts'
import { stringOf } from './values.ts'
import { escapeXml } from './xml-bytes.ts'
import { textOf, type XmlElement } from './xml-tree.ts'

/** The SOAP header of all five operations. Source: XSD UWLR_Autorisatie. */
export type Autorisatie = {
  readonly autorisatiesleutel: string
  readonly klantcode: string
  readonly klantnaam: string
}

const tekst64 = text(stringOf(64))

export const autorisatieShape: Shape = children(
  one('autorisatiesleutel', tekst64),
  one('klantcode', tekst64),
  one('klantnaam', tekst64),
)

/** Reads what is there; a child that is absent reads as empty. */
export const readAutorisatie = (element: XmlElement): Autorisatie => ({
  autorisatiesleutel: textOf(element, 'autorisatiesleutel') ?? '',
  klantcode: textOf(element, 'klantcode') ?? '',
  klantnaam: textOf(element, 'klantnaam') ?? '',
})

export const writeAutorisatie = ({ autorisatiesleutel, klantcode, klantnaam }: Autorisatie): string =>
  `<autorisatie xmlns="${namespaces.autorisatie}"><autorisatiesleutel>${escapeXml(autorisatiesleutel)}</autorisatiesleutel>` +
  `<klantcode>${escapeXml(klantcode)}</klantcode><klantnaam>${escapeXml(klantnaam)}</klantnaam></autorisatie>`
