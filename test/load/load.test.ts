import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createReeks, createSimulator, demoKlant, type Listening, listen, type Simulator } from 'koppelproef'
import { htmlOf } from '../../report/html/html.ts'
import { type Caller, createCaller } from '../../src/load/caller.ts'
import { forgottenBy } from '../../src/load/forgotten.ts'
import { type PlayOptions, play } from '../../src/load/play.ts'
import { type LoadFacts, reportOfLoad } from '../../src/load/report-of-load.ts'
import { refuseOthers, targetOfLine } from '../../src/load/target.ts'
import { planWeek, weekAfterSummer } from '../../src/load/week.ts'

const range = { from: '90AA', to: '90AD' }
const aansluiting = createReeks({ ...range, seed: '1', klant: demoKlant }).aansluitingOf('90AA', '2026-2027')
let moment = Date.parse('2026-09-07T06:00:00Z')
/** Never the same moment twice: that is how results of one week come after those of another. */
const clock = { now: () => ++moment }

/** The same week with fewer deeds. */
const quietWeek = {
  haal: { ...weekAfterSummer.haal, perWeek: 1 },
  vraag: { ...weekAfterSummer.vraag, perWeek: 3 },
  breng: { ...weekAfterSummer.breng, perWeek: 6 },
}

describe('the week after the summer', () => {
  const week = planWeek(200, 'a')
  const count = (fits: (one: (typeof week)[number]) => boolean) => week.filter(fits).length

  test('has of each school what its habits say, in order of time, the same for the same seed', () => {
    expect([
      count(({ deed }) => deed === 'haal'),
      count(({ deed }) => deed === 'vraag'),
      count(({ deed }) => deed === 'breng'),
    ]).toEqual([600, 2000, 4000])
    expect(week.every(({ at }, index) => index === 0 || at >= week[index - 1]!.at)).toBe(true)
    expect(planWeek(200, 'a')).toEqual(week)
    expect(planWeek(200, 'b')).not.toEqual(week)
  })

  test('is set up on Monday morning, asks at night, and brings results in lessons and never in the weekend', () => {
    const day = (at: number) => Math.floor(at / 24)
    expect(count(({ deed, at }) => deed === 'haal' && at >= 7 && at < 12) / 600).toBeGreaterThan(0.2)
    expect(count(({ deed, at }) => deed === 'haal' && day(at) === 0)).toBeGreaterThan(
      2 * count(({ deed, at }) => deed === 'haal' && day(at) === 1),
    )
    expect(count(({ deed, at }) => deed === 'vraag' && at % 24 < 6) / 2000).toBeGreaterThan(0.5)
    expect(count(({ deed, at }) => deed === 'breng' && day(at) > 4)).toBe(0)
    expect(count(({ at }) => at % 24 > 22)).toBe(0)
  })
})

describe('a load', () => {
  let simulator: Simulator
  let listening: Listening
  let line: string
  let caller: Caller
  beforeAll(async () => {
    simulator = createSimulator({ schools: [], reeks: range, clock })
    listening = await listen(simulator)
    const { url } = listening
    const addresses = { leerlinggegevens: `${url}/uwlr/leerlinggegevens`, leerresultaten: `${url}/uwlr/leerresultaten` }
    line = JSON.stringify({ ...addresses, control: `${url}/control`, reeks: { ...aansluiting, ...range } })
    caller = createCaller(20, 5000)
  })
  afterAll(async () => {
    caller.close()
    await listening.close()
  })
  /** A week in half a second; `through`: stands between the EA and the LAS. */
  const playWeek = async (through: Caller = caller, more: Partial<PlayOptions> = {}) => {
    const target = targetOfLine(line, 4)
    const played = await play({
      target,
      week: planWeek(4, 'a', quietWeek),
      caller: through,
      seconds: 0.5,
      rate: 2000,
      run: `t${Math.random()}`,
      now: clock.now,
      stopwatch: () => performance.now(),
      wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      ...more,
    })
    const forgotten = await forgottenBy(target.asked!, target.scholen, played.confirmed)
    const facts: LoadFacts = {
      versie: '0',
      began: clock.now(),
      onderwerp: target.leerlinggegevens,
      scholen: 4,
      seconds: 0.5,
      rate: 2000,
      forgotten,
      isStopped: false,
    }
    return { played, forgotten, report: (some: Partial<LoadFacts> = {}) => reportOfLoad(played, { ...facts, ...some }) }
  }
  const named = (report: ReturnType<typeof reportOfLoad>, name: string) =>
    report.gevallen.find(({ naam }) => naam.startsWith(name))

  test('sends all that was planned, and finds everything that was confirmed', async () => {
    const { played, forgotten, report } = await playWeek()
    const { latency } = played
    // Of each school a fetch more, by which it became known.
    expect([played.planned, played.sent, played.refusals]).toEqual([40, 44, []])
    expect([latency.haal!.count, latency.vraag!.count, latency.breng!.count]).toEqual([8, 12, 24])
    expect([...played.confirmed.values()].flat()).toHaveLength(72)
    expect(forgotten.size).toBe(0)
    expect(played.hours.reduce((sum, { sent }) => sum + sent, 0)).toBe(44)
    const { p50, p99, most } = played.latency.haal!
    expect([p50 > 0, p50 <= p99, p99 <= most]).toEqual([true, true, true])
    expect(report()).toMatchObject({ oordeel: 'geslaagd' })
    expect(report({ p99: p99 / 2 })).toMatchObject({ oordeel: 'gezakt' })
    const page = htmlOf(report(), 'nl')
    expect(page.match(/<svg [^>]*role="img" aria-label="[^"]+ hoogstens/g)).toHaveLength(2)
    expect(page).toContain('maandag')
    expect(page).not.toContain(aansluiting.autorisatiesleutel)
  })

  test('says what a LAS confirmed and forgot', async () => {
    let brought = 0
    let confirmation: Awaited<ReturnType<Caller['send']>> | undefined
    const forgetful: Caller = {
      ...caller,
      send: async (url, action, body) => {
        if (action !== 'BrengLeerresultaten' || confirmation === undefined || brought++ % 5 > 0) {
          const came = await caller.send(url, action, body)
          if (action === 'BrengLeerresultaten') confirmation = came
          return came
        }
        return confirmation
      },
    }
    const { forgotten, report } = await playWeek(forgetful)
    const gone = [...forgotten.values()].flat()
    expect(gone).toHaveLength(3 * Math.ceil(brought / 5))
    expect(named(report(), 'bevestigd')).toMatchObject({ oordeel: 'gezakt', ernst: 'S1' })
    expect(report()).toMatchObject({ oordeel: 'gezakt' })
  })

  test('says who answers about another school', async () => {
    const another: Caller = {
      ...caller,
      send: (url, action, body) => caller.send(url, action, body.replaceAll('<brincode>90AB<', '<brincode>90AC<')),
    }
    const { report } = await playWeek(another)
    expect(named(report(), 'wrong: haal')).toMatchObject({ oordeel: 'gezakt', ernst: 'S1' })
  })

  test('lists refusals and broken lines by reason, which fail nothing', async () => {
    simulator.world().putStoring({
      id: 's',
      soort: 'fault',
      faultcode: 'Server.TijdelijkNietBeschikbaar',
      when: { operation: 'BrengLeerresultaten', times: 4 },
    })
    const broken: Caller = {
      ...caller,
      send: (url, action, body) => caller.send(body.includes('>90AA<') ? 'http://127.0.0.1:1/x' : url, action, body),
    }
    const { played, report } = await playWeek(broken)
    expect(played.refusals.map(({ kind, deed, reason }) => `${kind} ${deed} ${reason}`).sort()).toEqual([
      'broken breng school unknown',
      'broken haal ECONNREFUSED',
      'broken vraag ECONNREFUSED',
      'refused breng Server.TijdelijkNietBeschikbaar',
    ])
    expect(played.refusals.find(({ kind }) => kind === 'refused')!.count).toBe(4)
    expect(report()).toMatchObject({ oordeel: 'geslaagd' })
    simulator.world().dropStoring('s')
  })

  test('never goes faster than it may, and says how much came later', async () => {
    let time = 0
    const waiting: { readonly at: number; readonly resolve: () => void }[] = []
    const wakeFirst = () => {
      const { at, resolve } = waiting.sort((a, b) => a.at - b.at).shift()!
      time = at
      resolve()
    }
    const moments: number[] = []
    const counting: Caller = {
      ...caller,
      send: async () => {
        moments.push(time)
        return { trouble: 'none' }
      },
    }
    const { played } = await playWeek(counting, {
      seconds: 0.001,
      rate: 10,
      stopwatch: () => time,
      wait: (milliseconds) =>
        new Promise((resolve) => {
          waiting.push({ at: time + milliseconds, resolve })
          setImmediate(wakeFirst)
        }),
    })
    const most = Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 990).length))
    expect(moments.length).toBeGreaterThan(30)
    expect([most > 4, most <= 10]).toEqual([true, true])
    expect(played.late.count).toBeGreaterThan(30)
    expect(played.late.most).toBeGreaterThan(3)
  })
})

describe('a LAS that is not on this machine', () => {
  const at = (host: string) => ({
    leerlinggegevens: `https://${host}/a`,
    leerresultaten: 'http://127.0.0.1/b',
    scholen: [],
  })
  test('is put under load only when somebody says by its name that it is theirs', () => {
    expect(() => refuseOthers(at('las.test'), [])).toThrow('las.test is not this machine')
    expect(() => refuseOthers(at('las.test'), ['andere.test'])).toThrow('--i-own-this-las las.test')
    expect(() => refuseOthers(at('las.test'), ['las.test'])).not.toThrow()
    expect(() => refuseOthers(at('localhost'), [])).not.toThrow()
  })

  test.each([
    '',
    'geen json',
    '{"leerlinggegevens":"x","leerresultaten":"y"}',
    '{"leerlinggegevens":"http://a.test","leerresultaten":"http://a.test"}',
  ])('the line %j is refused', (line) => expect(() => targetOfLine(line, 1)).toThrow('--serve-json'))
})
