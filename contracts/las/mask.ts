import { readXml, type XmlElement } from './xml.ts'

/**
 * Elements and attributes that say nothing of a person; the text of all others is masked in evidence, as a report is handed to
 * others and a LAS may put anything in elements of its own.
 */
const open = new Set(
  `Envelope Header Body Fault Code Subcode Value Reason Text Node Role Detail Action MessageID RelatesTo To
  faultcode faultstring faultactor autorisatie klantcode klantnaam
  schooljaar brincode dependancecode schoolkey instellingsnummer xsdversie aanmaakdatum peildatum mutatiedatum
  laatstontvangengegevens gegevenssetid naam omschrijving jaargroep leerjaar geslacht rol rolomschrijving
  groep groepen samengestelde_groep samengestelde_groepen instroomdatum start_ondw_jgr3 key leerlingid
  resultaatverwerkerid afnamedatum toetscode toetsnaam toetscategorie toetsniveau toetsonderdeel toetsonderdeelcode
  toetsonderdeelnaam toetsonderdeelvolgnummer toetshierarchie toetssoort blok norm normkleur normversie kwalificatie
  score andere_score anderresultaat referentiescore codereferentiescore vaardigheidsscore codevaardigheidsschaal
  codevergelijkingsgroep bivhoog bivlaag betrouwbaarheidsinterval aantalfout aantalgelezen aantalgoed aantalopgaven
  beginnormwaarde eindnormwaarde tijd transparantie waarde wegingsfactor ingang eenheid term vocabulaire uitslag
  schoolcijfer_vanaf schoolcijfer_totenmet rood_code blauw_code groen_code infourl toetsversie versie
  type nil lang mustUnderstand actor role relay encodingStyle version encoding schemaLocation Id id href code
  geenwijzigingen geengegevens`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
)

/** Descriptions of a service say nothing of people at all. */
const isDescription = (ns: string): boolean => /XMLSchema$|schemas\.xmlsoap\.org\/wsdl/.test(ns)

/** What a LAS adds of its own: nobody knows what it means. */
const isPrivate = (name: string): boolean => name.toLowerCase() === 'toevoegingen'

const isOpen = (name: string): boolean => open.has(name.toLowerCase())

/** Letters become x, digits 9: the form stays, so that a reader still sees a space too many or an empty value. */
export const masked = (text: string): string =>
  text.replaceAll(/\p{L}|\d/gu, (sign) => (/\d/.test(sign) ? '9' : /\p{Lu}/u.test(sign) ? 'X' : 'x'))

/** How many persons of one list are shown. */
const shownPersons = 3
const shownDepth = 40
const shownAttributes = 40
const shownText = 500

const shortened = (text: string): string =>
  text.length > shownText ? `${text.slice(0, shownText)}… (${text.length} characters)` : text

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * A message for a report: pretty-printed, the sleutel gone, names and numbers of people masked, long lists shortened. What
 * is not XML is shown as it came, up to 2000 characters, with every value of an element masked all the same.
 * `read` is the root, when the text was read before.
 */
export function showMessage(text: string, sleutel: string, read?: XmlElement): string {
  const document = read !== undefined ? { root: read } : readXml(text)
  const shown = 'root' in document ? print(document.root, '', '', false) : maskAsText(withoutSleutel(text, sleutel))
  const clean = withoutSleutel(shown, sleutel)
  return clean.length > 60_000 ? `${clean.slice(0, 60_000)}\n… (${text.length} characters in all)` : clean
}

/** The sleutel of the run, whatever its case, however it is escaped, in whole or nearly: replaced by dots. */
export function withoutSleutel(text: string, sleutel: string): string {
  const forms = [sleutel, sleutel.slice(0, -1), escapeText(sleutel)].filter((form) => form.length >= 4)
  return forms.reduce(
    (rest, form) => rest.replaceAll(new RegExp(form.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi'), '••••'),
    text,
  )
}

/** `within`: it stands in something private, of which nothing is shown but the form. */
function print(element: XmlElement, indent: string, inherited: string, within: boolean): string {
  if (indent.length > 2 * shownDepth) return `${indent}<!-- … deeper -->\n`
  const { name, prefix, children, text, empty } = element
  const hidden = within || isPrivate(name)
  const show = (called: string, value: string) =>
    !hidden && (isOpen(called) || isDescription(element.ns)) ? value : masked(value)
  const tag = prefix === '' ? name : `${prefix}:${name}`
  const own = prefix === '' && element.ns !== inherited ? ` xmlns="${element.ns}"` : ''
  const declared = Object.entries(element.namespaces).filter(
    ([at, uri]) => at !== '' && at !== 'xml' && at !== 'xmlns' && indent === '' && uri !== '',
  )
  const xmlns = own + declared.map(([at, uri]) => ` xmlns:${at}="${uri}"`).join('')
  const attributes = Object.entries(element.attributes)
    .slice(0, shownAttributes)
    .map(([key, value]) => ` ${key}="${escapeText(show(key, value)).replaceAll('"', '&quot;')}"`)
    .join('')
  const open = `${indent}<${tag}${xmlns}${attributes}`
  if (empty) return `${open}/>\n`
  const shown = shortened(show(name, text))
  if (children.length === 0) return `${open}>${escapeText(shown)}</${tag}>\n`
  const many = name === 'leerlingen' || name === 'leerkrachten' || name === 'toetsafnames'
  const kept = many ? children.slice(0, shownPersons) : children.slice(0, 400)
  const rest = children.length - kept.length
  const here = prefix === '' ? element.ns : inherited
  const inside = kept.map((child) => print(child, `${indent}  `, here, hidden)).join('')
  const loose = text.trim() === '' ? '' : `${indent}  ${escapeText(shortened(show(name, text.trim())))}\n`
  const more = rest === 0 ? '' : `${indent}  <!-- … ${rest} more -->\n`
  return `${open}>\n${loose}${inside}${more}${indent}</${tag}>\n`
}

const maskAsText = (text: string): string =>
  text
    .slice(0, 2000)
    .replaceAll(/(<(?:\w+:)?([\w-]+)(?: [^>]*)?>)([^<]*)/g, (found, tag: string, name: string, value: string) =>
      isOpen(name) ? found : tag + masked(value),
    )
    .replaceAll(/ ([\w:-]+)=(["'])([^"']*)/g, (found, name: string, quote: string, value: string) =>
      isOpen(name.replace(/^.*:/, '')) || name.startsWith('xmlns') ? found : ` ${name}=${quote}${masked(value)}`,
    )
