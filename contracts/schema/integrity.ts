import { type XmlDocument, XmlElement } from 'libxml2-wasm'
import { pathOf, withDocument } from './parse.ts'
import { mostProblems, type Problem } from './problem.ts'

const lg = { lg: 'http://www.edustandaard.nl/leerresultaten/2/leerlinggegevens' }

/** Where the parts of an answer stand, whichever of the four answers it is. */
const parts = {
  groep: '//lg:groepen[parent::lg:leerlinggegevens or parent::lg:leerlinggegevens-structuur]/lg:groep',
  samengesteldeGroep:
    '//lg:groepen[parent::lg:leerlinggegevens or parent::lg:leerlinggegevens-structuur]/lg:samengestelde_groep',
  vestiging: '//lg:vestigingen/lg:vestiging',
  leerling: '//lg:leerlingen/lg:leerling',
  leerkracht: '//lg:leerkrachten/lg:leerkracht',
}

/** Who points at what. Only a full answer holds both ends; a getrapte answer points into an earlier structuur answer. */
const references = [
  { from: `${parts.leerling}/lg:groep`, to: parts.groep },
  { from: `${parts.leerling}/lg:samengestelde_groepen/lg:samengestelde_groep`, to: parts.samengesteldeGroep },
  { from: `${parts.leerling}/lg:vestiging`, to: parts.vestiging },
  { from: `${parts.leerkracht}/lg:groepen/lg:groep`, to: parts.groep },
  { from: `${parts.leerkracht}/lg:groepen/lg:samengestelde_groep`, to: parts.samengesteldeGroep },
]

/**
 * What the official schema means to forbid but cannot, because its constraints select nothing: a key or an eckid given
 * twice, a reference to a groep, samengestelde groep or vestiging that is not in the answer, and one key for a groep and
 * a samengestelde groep. Also what no XSD can say of UWLR 2.3: a person needs a key or an eckid.
 *
 * Takes any of the four answers, bare or in an envelope; another message has no such problems. Does not validate: a
 * message may have integrity and be invalid. Written as code and not as a schema with mended constraints, so that one
 * check serves 2.2 and 2.3, invalid messages are judged too, and the problem can say where the other one stands.
 */
export function checkIntegrity(xml: string | Uint8Array): Problem[] {
  return withDocument(xml, (document) =>
    [
      ...nobodyIsNameless(document),
      ...onlyOnce(document, parts.leerling, 'key'),
      ...onlyOnce(document, parts.leerling, 'eckid'),
      ...onlyOnce(document, parts.leerkracht, 'key'),
      ...onlyOnce(document, parts.leerkracht, 'eckid'),
      ...onlyOnce(document, `${parts.groep} | ${parts.samengesteldeGroep}`, 'key'),
      ...onlyOnce(document, parts.vestiging, 'key'),
      ...nothingDangles(document),
    ].slice(0, mostProblems),
  )
}

function elements(document: XmlDocument, xpath: string): XmlElement[] {
  return document.find(xpath, lg).filter((node) => node instanceof XmlElement)
}

function nobodyIsNameless(document: XmlDocument): Problem[] {
  return elements(document, `(${parts.leerling} | ${parts.leerkracht})[not(@key) and not(@eckid)]`).map((person) =>
    problem(person, `This ${person.name} has neither a key nor an eckid.`),
  )
}

function onlyOnce(document: XmlDocument, xpath: string, attribute: 'key' | 'eckid'): Problem[] {
  const seen = new Map<string, XmlElement>()
  return elements(document, xpath).flatMap((element) => {
    const value = element.attr(attribute)?.value
    if (value === undefined) return []
    const earlier = seen.get(value)
    seen.set(value, earlier ?? element)
    if (!earlier) return []
    return problem(element, `This ${element.name} has the ${attribute} of the ${earlier.name} on line ${earlier.line}.`)
  })
}

function nothingDangles(document: XmlDocument): Problem[] {
  if (!document.get('//lg:leerlinggegevens', lg)) return []
  return references.flatMap(({ from, to }) => {
    const known = new Set(elements(document, to).map((element) => element.attr('key')?.value))
    return elements(document, from)
      .filter((element) => !known.has(element.attr('key')?.value))
      .map((element) => problem(element, `No ${element.name} in this answer has the key that this reference names.`))
  })
}

function problem(element: XmlElement, message: string): Problem {
  return { message, line: element.line, path: pathOf(element) }
}
