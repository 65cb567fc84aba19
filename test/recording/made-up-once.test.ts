import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { capture } from '../../scenarios/capture/capture.ts'
import { observeRecording } from '../../scenarios/capture/from-recording.ts'
import { parseScenarios } from '../../scenarios/language/parse.ts'
import { exampleEnvelope, generateSchool } from '../../simulator/index.ts'
import { createDisguise } from '../../src/disguise/disguise.ts'
import { createGrowingDisguise } from '../../src/disguise/growing.ts'
import { isPlaceholder, parseDay } from '../../src/link/dates.ts'
import { putExchange } from '../../src/recording/disguise-exchange.ts'
import { learn } from '../../src/recording/learn/learn.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { openRecording } from '../../src/recording/write-recording.ts'
import type { School } from '../../src/school/school.ts'
import { moment, post, startLas } from './las.ts'

type Pupils = readonly { readonly [field in keyof School['leerlingen'][number]]?: unknown }[]

const today = '2026-12-01'
const school = generateSchool({ seed: 34, pupils: 40, schooljaar: '2026-2027', eckid: 'all', brincode: '99KW' })
const secrets = Array.from({ length: 8 }, (_, number) => `secret ${number}`)
const folder = mkdtempSync(join(tmpdir(), 'made-up-once-'))

let asked: Buffer
let answer: Buffer

beforeAll(async () => {
  const las = await startLas(school)
  asked = Buffer.from(exampleEnvelope(las.aansluiting))
  answer = (await post(`${las.url}/uwlr/leerlinggegevens`, asked))!.body
  await las.close()
})

/** What `record` would write of two imports, under a secret of our choosing. */
function recorded(secret: string): string {
  const file = join(folder, `${secret}.koppelproef`)
  const writer = openRecording(file, { madeOn: '2026-11-23', keepUntil: '2026-12-23' })
  const disguise = createGrowingDisguise(secret)
  for (const number of [1, 2])
    writer.append((put) =>
      putExchange(
        {
          at: new Date(moment).toISOString(),
          ms: 1,
          request: { bytes: asked, contentType: 'text/xml' },
          answer: { bytes: answer, contentType: 'text/xml; charset=utf-8', status: 200 },
        },
        number,
        disguise,
        put,
      ),
    )
  writer.close()
  return file
}

function byRules(rules: number, file: string): string {
  const older = file.replace('.koppelproef', `-${rules}.koppelproef`)
  const text = readFileSync(file, 'utf8').replace(/"rules":\d+/, `"rules":${rules}`)
  let place = 0
  const first = () => {
    const { geboortedatum = '' } = school.leerlingen[place++ % school.leerlingen.length]!
    return geboortedatum.replace(/(\d)-(\d)(\d)$/, (_, month, ten, day) => `${swapped(month)}-${ten}${swapped(day)}`)
  }
  writeFileSync(older, rules > 1 ? text : text.replaceAll(/(?<=<geboortedatum>)[^<]*/g, first))
  return older
}

/** What the first rules did to the digits of a date. */
const swapped = (digit: string) => ({ 5: '8', 8: '5', 4: '6', 6: '4' })[digit] ?? digit

const told = (file: string): Pupils => {
  const [story] = parseScenarios(capture(observeRecording(file, today)).text, 'verhaal.yaml')
  const { school: captured } = story!
  return (captured === 'handleiding' ? undefined : captured.leerlingen) ?? []
}

/** Names of three letters and more, and days that are somebody's birthday, that stand on their own child again. */
const back = (pupils: Pupils) =>
  school.leerlingen.flatMap((was, place) => {
    const now = pupils[place]!
    const names = (['achternaam', 'voornamen', 'roepnaam', 'emailadres'] as const).filter(
      (field) => (was[field]?.length ?? 0) >= 3 && was[field]!.toLowerCase() === String(now[field]).toLowerCase(),
    )
    const isDay = was.geboortedatum === now.geboortedatum && !isPlaceholder(parseDay(was.geboortedatum))
    const numbers = (['key', 'eckid'] as const).filter((field) => was[field] === now[field])
    return [...names, ...numbers, ...(isDay ? ['geboortedatum'] : [])]
  })

describe('who was made up when it was recorded is nobody’s original afterwards', () => {
  const ways: readonly (readonly [string, (file: string) => Pupils])[] = [
    ['recorded', (file) => learn(readRecording(file, today), file).school.leerlingen],
    ['recorded and captured', told],
    ['recorded by older rules, and captured', (file) => told(byRules(2, file))],
    [
      'recorded by the oldest rules, of which two dates in five stood as they were, and captured',
      (file) => told(byRules(1, file)),
    ],
  ]

  test.each(ways)('%s', (_, pupilsOf) => {
    for (const secret of secrets) {
      const pupils = pupilsOf(recordedAs(secret))
      expect(pupils).toHaveLength(school.leerlingen.length)
      expect(back(pupils)).toEqual([])
    }
  })

  test('and what would disguise it a second time brings some back: that is what the others guard against', () => {
    const twice = secrets.flatMap((secret) => {
      const once = learn(readRecording(recordedAs(secret), today), secret).school
      return back(createDisguise([once], `again, ${secret}`).of(once).leerlingen)
    })
    expect(twice.length).toBeGreaterThan(0)
  })
})

const files = new Map<string, string>()
const recordedAs = (secret: string): string => {
  const file = files.get(secret) ?? recorded(secret)
  files.set(secret, file)
  return file
}
