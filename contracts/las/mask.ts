import { readXml, type XmlElement } from './xml.ts'

/** Elements that say who a person is. Their text is masked in evidence: a report is handed to others. */
const personal =
  /^(achternaam|voorvoegsel|voornamen|voorletters-1|roepnaam|geboortedatum|gebruikersnaam|emailadres|fotourl|sofinummer|bsn|onderwijsnummer|bsn_ondwnr-4|rijksregisternummer|postcodenl|postnummerbe|postcodeoverig|eckid)$/

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
 * is not XML is shown as it came, up to 2000 characters, with every value of a personal element masked all the same.
 * `read` is the root, when the text was read before.
 */
export function showMessage(text: string, sleutel: string, read?: XmlElement): string {
  const document = read !== undefined ? { root: read } : readXml(text)
  const shown = 'root' in document ? print(document.root, '', '') : maskAsText(withoutSleutel(text, sleutel))
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

function print(element: XmlElement, indent: string, inherited: string): string {
  if (indent.length > 2 * shownDepth) return `${indent}<!-- … deeper -->\n`
  const { name, prefix, children, text, empty } = element
  const tag = prefix === '' ? name : `${prefix}:${name}`
  const own = prefix === '' && element.ns !== inherited ? ` xmlns="${element.ns}"` : ''
  const declared = Object.entries(element.namespaces).filter(
    ([at, uri]) => at !== '' && at !== 'xml' && at !== 'xmlns' && indent === '' && uri !== '',
  )
  const xmlns = own + declared.map(([at, uri]) => ` xmlns:${at}="${uri}"`).join('')
  const attributes = Object.entries(element.attributes)
    .slice(0, shownAttributes)
    .map(
      ([key, value]) => ` ${key}="${escapeText(personal.test(key) ? masked(value) : value).replaceAll('"', '&quot;')}"`,
    )
    .join('')
  const open = `${indent}<${tag}${xmlns}${attributes}`
  if (empty) return `${open}/>\n`
  const shown = shortened(personal.test(name) ? masked(text) : text)
  if (children.length === 0) return `${open}>${escapeText(shown)}</${tag}>\n`
  const many = name === 'leerlingen' || name === 'leerkrachten' || name === 'toetsafnames'
  const kept = many ? children.slice(0, shownPersons) : children.slice(0, 400)
  const rest = children.length - kept.length
  const here = prefix === '' ? element.ns : inherited
  const inside = kept.map((child) => print(child, `${indent}  `, here)).join('')
  const loose = text.trim() === '' ? '' : `${indent}  ${escapeText(text.trim())}\n`
  const more = rest === 0 ? '' : `${indent}  <!-- … ${rest} more -->\n`
  return `${open}>\n${loose}${inside}${more}${indent}</${tag}>\n`
}

const maskAsText = (text: string): string =>
  text
    .slice(0, 2000)
    .replaceAll(/(<(?:\w+:)?([\w-]+)(?: [^>]*)?>)([^<]*)/g, (found, open: string, name: string, value: string) =>
      personal.test(name) ? open + masked(value) : found,
    )
    .replaceAll(/( eckid=")([^"]*)/g, (_, open: string, value: string) => open + masked(value))
