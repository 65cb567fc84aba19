import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { jsonOf } from '../../report/forms/json.ts'
import { compareRuns, comparisonText, type EarlierRun, readEarlierRun } from '../../scenarios/report/compare.ts'
import type { Verdict } from '../../scenarios/run/tell.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { run } from '../../src/cli/run.ts'
import { reported, story, told } from './stage.ts'

const base = `school:
  school: { brincode: 99XX }
  leerlingen: [{ key: "11", roepnaam: Noor, achternaam: Vos, geboortedatum: 2018-03-04 }]
ea: { leerlingen: { heeft: alles } }
stappen: [activeer, koppel, importeer, verwerk]
`
const named = (naam: string, verdict: Verdict): Verdict => ({ ...verdict, scenario: { ...verdict.scenario, naam } })

let good: Verdict
let bad: Verdict
let broken: Verdict

beforeAll(async () => {
  const lost = systemOf({
    ...openTestcentrum(),
    toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
  })
  const dead = systemOf({ ...openTestcentrum(), verwerk: () => Promise.reject(new Error('stuk')) })
  good = (await told(story(base)))[0]!
  bad = (await told(story(base), { system: lost }))[0]!
  broken = (await told(story(base), { system: dead }))[0]!
})

/** A run as its report was written and is read again. */
const earlier = (...verdicts: readonly Verdict[]): EarlierRun => readEarlierRun(jsonOf(reported(verdicts)), 'last.json')

describe('two runs beside each other', () => {
  test('tell what got worse, better and otherwise, what is new and what was left out', () => {
    const then = earlier(named('a', good), named('b', bad), named('c', bad), named('d', good), named('weg', good))
    const now = [named('a', bad), named('b', good), named('c', broken), named('d', good), named('erbij', good)]
    expect(compareRuns(then, now)).toMatchObject({
      slechter: [{ naam: 'a', was: 'geslaagd', is: 'gezakt' }],
      beter: [{ naam: 'b', was: 'gezakt', is: 'geslaagd' }],
      anders: [{ naam: 'c', was: 'gezakt', is: 'fout' }],
      nieuw: ['erbij'],
      nietVerteld: ['weg'],
      score: { was: { goed: 2, kwijt: 2 }, is: { goed: 2, kwijt: 1 } },
      andereScore: [],
    })
  })

  test('tell a story that ended the same with another score', () => {
    const other = { ...good, score: { ...good.score!, goed: 0, gemist: 1 } }
    const { andereScore } = compareRuns(earlier(good), [other])
    expect(andereScore).toMatchObject([{ was: { goed: 1, gemist: 0 }, is: { goed: 0, gemist: 1 } }])
    expect(comparisonText(compareRuns(earlier(good), [other]), 'last.json', 'nl')).toContain('goed 1 → 0, gemist 0 → 1')
  })

  test('say so when nothing is different', () => {
    expect(comparisonText(compareRuns(earlier(good), [good]), 'last.json', 'nl')).toBe(
      '  vergeleken met last.json, 1 verhaal van toen met 1 van nu, 1 in beide: geen verschil\n',
    )
    expect(comparisonText(compareRuns(earlier(good), [good]), 'last.json', 'en')).toBe(
      '  compared with last.json, 1 story of then with 1 of now, 1 in both: no difference\n',
    )
  })

  test.each([
    ['{', 'last.json: is no JSON'],
    ['{"format":"koppelproef-report/1"}', "last.json: the report must have required property 'soort'"],
    ['{"format":"jest","totaal":{},"verhalen":[]}', 'give a file that --report json=FILE wrote'],
  ])('refuse %s as an earlier run', (text, says) => {
    expect(() => readEarlierRun(text, 'last.json')).toThrow(says)
  })
})

describe('koppelproef run --compare', () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
  const file = join(folder, 'verhaal.yaml')
  const lines: string[] = []
  const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
  const ran = (options: object) => run.run([file], { sut: 'testcentrum', seed: '1', jobs: '1', ...options }, terminal)

  test('shows what became worse since the report of last time', async () => {
    const last = join(folder, 'last.json')
    writeFileSync(file, story(base))
    expect(await ran({ report: [`json=${last}`] })).toBe(0)
    writeFileSync(file, story(`${base.slice(0, -2)}, { verwacht: { aantallen: { leerlingen: 7 } } }]\n`))
    expect(await ran({ compare: last })).toBe(1)
    expect(lines.join('')).toContain('slechter: 1\n      verhaal  geslaagd → gezakt')
  })

  test('refuses a file that is not there before anything is told', async () => {
    await expect(ran({ compare: join(folder, 'weg.json') })).rejects.toMatchObject({ code: 'E_FILE_UNREADABLE' })
  })
})
