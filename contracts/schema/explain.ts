import { type XmlDocument, XmlElement, type XmlLibError } from 'libxml2-wasm'
import { pathOf } from './parse.ts'
import { mostProblems, type Problem } from './problem.ts'

/** How this project abbreviates the namespaces of the standard; a message about another one shows it in full. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens': 'lg',
  'http://www.edustandaard.nl/leerresultaten/2/leerresultaten': 'lr',
  'http://www.edustandaard.nl/leerresultaten/2/autorisatie': 'aut',
  'http://www.edustandaard.nl/leerresultaten/2/toetsdefinities': 'td',
  'http://www.edustandaard.nl/oso_gegevensset/1.2/dossier': 'oso',
  'http://schemas.xmlsoap.org/soap/envelope/': 'soap',
  'http://www.w3.org/2003/05/soap-envelope': 'soap12',
  'urn:koppelproef:dates': 'xs',
}

/** Elements whose value says nothing about who someone is, and may be repeated in an explanation. */
const speakable =
  /^(schooljaar|brincode|dependancecode|instellingsnummer|xsdversie|gegevenssetid|laatstontvangengegevens|peildatum|aanmaakdatum|mutatiedatum|jaargroep|rol|faultcode|afnamedatum|toetscode|score|\w+normwaarde|\w+_code|transparantie|schoolcijfer_\w+|toetsonderdeelvolgnummer|wegingsfactor)$/

/** What libxml2 found while validating a document, as problems. Call it before the document is freed. */
export function explain(error: XmlLibError, document: XmlDocument): Problem[] {
  return error.details.slice(0, mostProblems).map(({ message, line, xpath }) => {
    const element = xpath === undefined ? null : document.get(withoutPrefixes(xpath))
    const here = element instanceof XmlElement ? element : undefined
    return {
      message: shorten(discreet(message.trim(), here?.name ?? '')),
      line: here?.line ?? line,
      ...(here && { path: pathOf(here) }),
    }
  })
}

/** libxml2 writes paths with the prefixes of the message, which XPath does not know: `/s:a/b[2]` is asked by full name. */
function withoutPrefixes(xpath: string): string {
  return xpath.replaceAll(/\/@[^/]+$/g, '').replaceAll(/\/([^/[*]+)/g, (_, name: string) => `/*[name() = "${name}"]`)
}

function discreet(message: string, name: string): string {
  if (speakable.test(name) && !/^Element '[^']*', attribute/.test(message)) return message
  return message
    .replace(/(: )'[\s\S]*'( is not a valid value of)/, "$1'…'$2")
    .replace(/(The value )'[\s\S]*'( is| has)/, "$1'…'$2")
}

function shorten(message: string): string {
  return message
    .replaceAll(/\{([^{}'\s]+)\}(?=[\w-])/g, (whole, namespace: string) => {
      return namespace in prefixes ? `${prefixes[namespace]}:` : whole
    })
    .replace(/\{('[^']*', ){3}'[^']*'(, '[^']*'){8,}/, (set) => {
      const values = set.slice(1).split(', ')
      return `{${values.slice(0, 3).join(', ')}, … ${values.at(-1)}`
    })
}
