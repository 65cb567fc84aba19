/**
 * What a disguise keeps and what it hides. First the law: schools over several days under one secret, each line of our linker on the
 * disguise as on the original, by the same reasons. Then what is left of the original, piece of three by piece of three, beside
 * what chance leaves, under a secret for each school. Fails when a line is decided otherwise, or when more is left than chance leaves.
 *
 *     npm run bench -- disguise
 *     npm run bench -- disguise --schools 40 --pupils 220 --days 4 --seed 2 --sample 20000
 */
import { parseArgs } from 'node:util'
import { generateSchool } from '../simulator/generate/generate-school.ts'
import { wordsOf } from '../src/disguise/each-word.ts'
import { createGrowingDisguise } from '../src/disguise/growing.ts'
import { isFormWord } from '../src/disguise/kept-words.ts'
import { disguiseXml } from '../src/disguise/xml.ts'
import { isPlaceholder, parseDay } from '../src/link/dates.ts'
import type { School } from '../src/school/school.ts'
import { itemAt } from '../src/within.ts'
import { daysOf, decisionOf, type Line, linesOf, read, written } from './disguise/days.ts'
import { type Became, isChance, type Left, leftOf, sumOf } from './disguise/left.ts'

const { values } = parseArgs({
  options: {
    schools: { type: 'string', default: '100' },
    pupils: { type: 'string', default: '220' },
    days: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    sample: { type: 'string', default: '20000' },
    show: { type: 'boolean', default: false },
  },
})
const [schools, pupils, days, sample] = [values.schools, values.pupils, values.days, values.sample].map(Number) as [
  number,
  number,
  number,
  number,
]

const generated = (number: number, size: number): School =>
  generateSchool({ seed: `${values.seed}/${number}`, pupils: size, schooljaar: '2026-2027', eckid: 'all' })

/** All schools, day by day, under one secret: a name of the last school may be near one of the first. */
function law(): boolean {
  const began = performance.now()
  const told = Array.from({ length: schools }, (_, number) =>
    daysOf(generated(number, pupils), days, `${values.seed}/${number}`).map(({ school, odd }) => ({
      odd,
      xml: written(school),
    })),
  )
  const disguise = createGrowingDisguise(`one secret of ${values.seed}`)
  const made = told.map(() => [] as string[])
  for (let day = 0; day < days; day++)
    for (const [number, school] of told.entries())
      itemAt(made, number).push(disguiseXml(itemAt(school, day).xml, disguise).xml)
  const disguised = performance.now()
  const sums = { records: 0, lines: 0, decisions: 0, reasons: 0, fields: 0, others: 0 }
  for (const [number, school] of told.entries()) {
    const originals = school.map(({ xml }) => read(xml))
    const disguises = itemAt(made, number).map(read)
    for (const { leerlingen, leerkrachten = [], groepen = [] } of originals)
      sums.records += leerlingen.length + leerkrachten.length + groepen.length
    for (const [from, to] of steps())
      for (const numbers of [true, false]) {
        const lines = linesOf(itemAt(originals, from), itemAt(originals, to), numbers)
        const again = linesOf(itemAt(disguises, from), itemAt(disguises, to), numbers)
        for (const [place, line] of lines.entries()) {
          const now = again[place]
          sums.lines++
          if (now === undefined || !same(decisionOf(line), decisionOf(now))) {
            sums.decisions++
            if (values.show) show(number, from, to, numbers, place, itemAt(school, to).odd, line, now)
          } else if (!same([line.reasons, line.warnings], [now.reasons, now.warnings])) sums.reasons++
          else if (line.id !== undefined && !same(line.candidates[0], now.candidates[0])) {
            sums.fields++
            if (values.show) show(number, from, to, numbers, place, itemAt(school, to).odd, line, now)
          } else if (!same(line, now)) sums.others++
        }
      }
  }
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(0)} s`
  console.log(
    `${sums.records} records of ${schools} schools in ${schools * days} messages under one secret (${seconds(began, disguised)}), ` +
      `${sums.lines} lines of our linker, with numbers and without (${seconds(disguised, performance.now())}):\n` +
      `  ${sums.decisions} decided otherwise\n  ${sums.reasons} decided alike, for other reasons or with other warnings\n` +
      `  ${sums.fields} alike in both, with a field of who is linked that compares otherwise\n` +
      `  ${sums.others} alike in all that, with other people shown beside them who are a little alike\n`,
  )
  return sums.decisions === 0
}

/** From each day to the next, and from the first to the last. */
const steps = (): readonly (readonly [number, number])[] => [
  ...Array.from({ length: days - 1 }, (_, day) => [day, day + 1] as const),
  ...(days > 2 ? [[0, days - 1] as const] : []),
]

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

function show(
  school: number,
  from: number,
  to: number,
  numbers: boolean,
  place: number,
  odd: string,
  line: Line,
  now: Line | undefined,
) {
  console.log(
    `  school ${school}, day ${from} to ${to} (${odd}), ${numbers ? 'with' : 'without'} numbers, line ${place}:`,
  )
  console.log(`    was ${JSON.stringify(line)}\n    is  ${JSON.stringify(now)}`)
}

/** Each kind with its values, one person at a time; the form of names, and days that stand for unknown, stay on purpose. */
const kinds: Readonly<Record<string, (person: School['leerlingen'][number]) => string | undefined>> = {
  'given name': ({ roepnaam }) => bare(roepnaam),
  surname: ({ achternaam }) => bare(achternaam),
  'all given names': ({ voornamen }) => bare(voornamen),
  voorletters: ({ voorletters }) => voorletters?.replace(/\P{L}/gu, ''),
  key: ({ key }) => key,
  'ECK iD': ({ eckid }) => eckid?.split('/').at(-1),
  'month and day': ({ geboortedatum = '' }) =>
    isPlaceholder(parseDay(geboortedatum)) ? undefined : geboortedatum.slice(5).replace('-', ''),
}

const bare = (name = ''): string =>
  wordsOf(name)
    .filter((word) => !isFormWord(word))
    .join(' ')

function left(): boolean {
  const found = new Map<string, Left[]>()
  const size = 200
  for (let number = 0; number < Math.ceil(sample / size); number++) {
    const xml = written(generated(number, size))
    const [was, now] = [xml, disguiseXml(xml, createGrowingDisguise(`secret ${number} of ${values.seed}`)).xml].map(
      read,
    )
    for (const [kind, of] of Object.entries(kinds)) {
      const pairs = was!.leerlingen.map<Became>((one, place) => ({
        was: of(one) ?? '',
        now: of(itemAt(now!.leerlingen, place)) ?? '',
      }))
      found.set(kind, [...(found.get(kind) ?? []), leftOf(pairs)])
      if (values.show && kind !== 'ECK iD' && kind !== 'key')
        for (const pair of new Map(pairs.map((one) => [one.was, one])).values())
          if (leftOf([pair]).inPlace > 0) console.log(`  ${kind}: ${pair.was} ${pair.now}`)
    }
  }
  let isHidden = true
  console.log(`Of ${sample} pupils under ${Math.ceil(sample / size)} secrets, pieces of three that are left:`)
  for (const [kind, all] of found) {
    const { pieces, anywhere, anywhereByChance, inPlace, inPlaceByChance } = sumOf(all)
    const holds = isChance(anywhere, anywhereByChance) && isChance(inPlace, inPlaceByChance)
    isHidden &&= holds
    console.log(
      `  ${kind.padEnd(16)} of ${String(pieces).padStart(8)}: in their place ${inPlace} (chance ${inPlaceByChance.toFixed(0)}), ` +
        `anywhere ${anywhere} (chance ${anywhereByChance.toFixed(0)})${holds ? '' : '  MORE THAN CHANCE'}`,
    )
  }
  return isHidden
}

const holds = [schools > 0 ? law() : true, sample > 0 ? left() : true]
if (holds.includes(false)) process.exitCode = 1
