import { groepVelden } from '../../src/school/groep.ts'
import { leerkrachtVelden } from '../../src/school/leerkracht.ts'
import { leerlingVelden } from '../../src/school/leerling.ts'
import { type School, schoolVelden, vestigingVelden } from '../../src/school/school.ts'
import type { Place, Veld } from '../../src/school/veld.ts'
import { ToolError } from '../../src/tool-error.ts'
import { readSchool } from '../../src/uwlr/read-school.ts'
import { createSchoolWriter } from '../../src/uwlr/write-school.ts'
import { decodeXml } from '../../src/uwlr/xml-bytes.ts'
import { parseXml, type XmlElement, XmlProblem } from '../../src/uwlr/xml-tree.ts'
import { type Format, type FormatFile, type Moment, type Read, tally } from './format.ts'

/**
 * EDEXML 2.1, the file that a school mails when a link fails. Its records are those of UWLR 2.2 without namespace, under
 * a root `EDEX`. Source: the schema EDEXML 2.1 of 2016-12-07. Read as well: 2.0, which lacks only the ECK iD.
 */
export const edexml: Format = { name: 'edexml', read: readEdexml, write: writeEdexml }

const write = createSchoolWriter({ versie: '2.2', profiel: 'geen', prefix: '' })

function writeEdexml(school: School, { now }: Moment): readonly FormatFile[] {
  const { vestigingen = [], groepen = [], leerlingen, leerkrachten = [] } = school
  const block = (name: string, records: readonly string[]) =>
    records.length === 0 ? '' : `<${name}>\n${records.join('\n')}\n</${name}>\n`
  const text =
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<EDEX xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EDEXML.structuur.xsd">\n' +
    `${write.school({ ...school, xsdversie: school.xsdversie ?? '2.1' }, school.aanmaakdatum ?? now)}\n` +
    line(write.vestigingen(vestigingen)) +
    line(write.groepen(groepen)) +
    block('leerlingen', leerlingen.map(write.leerling)) +
    block('leerkrachten', leerkrachten.map(write.leerkracht)) +
    '</EDEX>\n'
  return [{ name: 'school.xml', bytes: new TextEncoder().encode(text) }]
}

const line = (xml: string) => (xml === '' ? '' : `${xml}\n`)

function readEdexml(files: readonly FormatFile[]): Read {
  const [file] = files
  if (file === undefined || files.length > 1) throw new ToolError('E_FILE_INVALID', 'EDEXML is one file.')
  const root = parse(file)
  if (root.name !== 'EDEX') {
    throw new ToolError(
      'E_FILE_INVALID',
      `${file.name}:${root.line}:${root.column}: the root is <${root.name}>, not <EDEX>`,
    )
  }
  return { school: readSchool(root), unknown: tally(strangersIn(root)) }
}

function parse({ name, bytes }: FormatFile): XmlElement {
  try {
    return parseXml(decodeXml(bytes))
  } catch (error) {
    if (!(error instanceof XmlProblem)) throw error
    throw new ToolError('E_FILE_INVALID', `${name}:${error.line}:${error.column}: ${error.message}`)
  }
}

const words = (...names: string[]): ReadonlySet<string> => new Set(names)

/** What an element that has these fields may hold: elements by name, attributes behind an @. */
const inside = (velden: Readonly<Record<string, Veld>>): ReadonlySet<string> =>
  words(...Object.values(velden).flatMap(({ wire }) => (wire === undefined ? [] : namesAt(wire))))

function namesAt(place: Place): readonly string[] {
  if (place.kind === 'attribute') return [`@${place.name}`]
  if (place.kind === 'rollen') return ['rol', 'rolomschrijving']
  return place.kind === 'soort' ? [] : [place.name]
}

const { jaargroep: _, ...ofSamengesteldeGroep } = groepVelden
const bothGroups = words('groep', 'samengestelde_groep')
const placeOfTeacher = words('@key', 'rol', 'rolomschrijving')

/** What is read of each element that has something inside, by its path under the root. */
const known: Readonly<Record<string, ReadonlySet<string>>> = {
  '': words('school', 'vestigingen', 'groepen', 'leerlingen', 'leerkrachten'),
  '/school': inside(schoolVelden),
  '/vestigingen': words('vestiging'),
  '/vestigingen/vestiging': inside(vestigingVelden),
  '/groepen': bothGroups,
  '/groepen/groep': inside(groepVelden),
  '/groepen/samengestelde_groep': inside(ofSamengesteldeGroep),
  '/leerlingen': words('leerling'),
  '/leerlingen/leerling': inside(leerlingVelden),
  '/leerlingen/leerling/groep': words('@key'),
  '/leerlingen/leerling/vestiging': words('@key'),
  '/leerlingen/leerling/samengestelde_groepen': words('samengestelde_groep'),
  '/leerlingen/leerling/samengestelde_groepen/samengestelde_groep': words('@key'),
  '/leerkrachten': words('leerkracht'),
  '/leerkrachten/leerkracht': inside(leerkrachtVelden),
  '/leerkrachten/leerkracht/groepen': bothGroups,
  '/leerkrachten/leerkracht/groepen/groep': placeOfTeacher,
  '/leerkrachten/leerkracht/groepen/samengestelde_groep': placeOfTeacher,
}
const nothing: ReadonlySet<string> = new Set()

/** Elements and attributes that have no place in a school, as `/leerlingen/leerling/toevoegingen`; of a single field, the second one. */
function strangersIn(element: XmlElement, path = ''): string[] {
  const here = known[path] ?? nothing
  const repeats = (name: string) => /en$/.test(element.name) || name === 'rol' || name === 'rolomschrijving'
  const met = new Set<string>()
  const strangers = Object.keys(element.attributes)
    .filter((name) => !name.startsWith('{') && !here.has(`@${name}`))
    .map((name) => `${path}/@${name}`)
  for (const child of element.children) {
    const { name } = child
    if (!here.has(name) || (met.has(name) && !repeats(name))) strangers.push(`${path}/${name}`)
    else strangers.push(...strangersIn(child, `${path}/${name}`))
    met.add(name)
  }
  if (here.size > 0 && element.text.trim() !== '') strangers.push(`${path} (text between elements)`)
  return strangers
}
