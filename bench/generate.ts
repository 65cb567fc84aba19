/**
 * Generating pupils with their XML beside @faker-js/faker alone (a first name, a last name and a date), by turns in one
 * process, so that a busy machine slows both. Fails below three times.
 *
 *     npm run bench:generate
 */
import { faker } from '@faker-js/faker/locale/nl'
import { createLeerlingenXml } from '../simulator/generate/leerlingen-xml.ts'
import { createSchoolWriter } from '../src/uwlr/write-school.ts'

const wanted = 3
const turns = 40
const schools = 10
const pupilsPerSchool = 500
const pupils = schools * pupilsPerSchool

const leerlingenXml = createLeerlingenXml(createSchoolWriter({ versie: '2.2', profiel: 'geen', prefix: '' }))

/** Microseconds per pupil, and characters of XML per pupil. */
function ours(turn: number): { each: number; xml: number } {
  let characters = 0
  const start = performance.now()
  for (let school = 0; school < schools; school++)
    characters += leerlingenXml({ seed: `${turn}/${school}`, schooljaar: '2026-2027', pupils: pupilsPerSchool }).length
  return { each: ((performance.now() - start) * 1000) / pupils, xml: characters / pupils }
}

function fakers(turn: number): number {
  faker.seed(turn)
  const refDate = '2026-10-01T00:00:00Z'
  let length = 0
  const start = performance.now()
  for (let pupil = 0; pupil < pupils; pupil++)
    length +=
      faker.person.firstName().length + faker.person.lastName().length + faker.date.birthdate({ refDate }).getUTCDate()
  if (length === 0) throw new Error('faker made nothing')
  return ((performance.now() - start) * 1000) / pupils
}

ours(0)
fakers(0)
const times = Array.from({ length: turns }, (_, turn) => ({ ours: ours(turn + 1), faker: fakers(turn + 1) }))
// The best turn of each: what else the machine does can only make a turn slower.
const own = Math.min(...times.map(({ ours }) => ours.each))
const other = Math.min(...times.map(({ faker }) => faker))
const ratio = other / own
const line = (what: string, each: number) =>
  `${what.padEnd(54)}${each.toFixed(2).padStart(7)} µs each ${Math.round(1_000_000 / each)
    .toLocaleString('en')
    .padStart(9)} a second`
console.log(`best of ${turns} turns of ${pupils} pupils, Node ${process.versions.node}`)
console.log(line(`a pupil with its XML (${Math.round(times[0]!.ours.xml)} characters)`, own))
console.log(line('@faker-js/faker: a first name, a last name, a date', other))
console.log(`${ratio.toFixed(1)} times as fast; wanted: ${wanted}`)
process.exitCode = ratio >= wanted ? 0 : 1
