/**
 * Generating pupils with their XML beside @faker-js/faker alone (a first name, a last name and a date), by turns in one
 * process, so that a busy machine slows both. Fails below three times.
 *
 *     npm run bench:generate
 */
import { faker } from '@faker-js/faker/locale/nl'
import { writeLeerlingen } from '../simulator/generate/bytes/leerlingen-xml.ts'
import { frameOf } from '../simulator/generate/frame.ts'
import { type GenerateOptions, generateSchool } from '../simulator/generate/generate-school.ts'
import { createSchoolWriter } from '../src/uwlr/write-school.ts'

const wanted = 3
const turns = 150
const schools = 20
const pupilsPerSchool = 500
const pupils = schools * pupilsPerSchool

const writer = createSchoolWriter({ versie: '2.2', profiel: 'geen', prefix: '' })
const leerlingenXml = (options: GenerateOptions) => writeLeerlingen(frameOf(options), writer)

const optionsOf = (turn: number, school: number): GenerateOptions => ({
  seed: `${turn}/${school}`,
  schooljaar: '2026-2027',
  pupils: pupilsPerSchool,
})

/** Microseconds per pupil, and bytes of XML per pupil. All of a school stands in one block of memory, ready to send. */
function ours(turn: number): { each: number; xml: number } {
  let bytes = 0
  const start = performance.now()
  for (let school = 0; school < schools; school++) bytes += leerlingenXml(optionsOf(turn, school)).length
  return { each: ((performance.now() - start) * 1000) / pupils, xml: bytes / pupils }
}

/** What is so fast must still be what the records give, written one by one. */
function check(turn: number): void {
  for (let school = 0; school < schools; school++) {
    const slowly = generateSchool(optionsOf(turn, school)).leerlingen.map(writer.leerling).join('')
    if (!Buffer.from(slowly).equals(leerlingenXml(optionsOf(turn, school))))
      throw new Error(`school ${school} of turn ${turn} is not what its records give`)
  }
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
check(0)
const times = Array.from({ length: turns }, (_, turn) => ({ ours: ours(turn + 1), faker: fakers(turn + 1) }))
check(turns)
// The best turn of each: what else the machine does can only make a turn slower.
const own = Math.min(...times.map(({ ours }) => ours.each))
const other = Math.min(...times.map(({ faker }) => faker))
const ratio = other / own
const line = (what: string, each: number) =>
  `${what.padEnd(54)}${each.toFixed(2).padStart(7)} µs each ${Math.round(1_000_000 / each)
    .toLocaleString('en')
    .padStart(9)} a second`
console.log(`best of ${turns} turns of ${pupils} pupils, Node ${process.versions.node}`)
console.log(line(`a pupil with its XML (${Math.round(times[0]!.ours.xml)} bytes)`, own))
console.log(line('@faker-js/faker: a first name, a last name, a date', other))
console.log(`${ratio.toFixed(1)} times as fast; wanted: ${wanted}`)
process.exitCode = ratio >= wanted ? 0 : 1
