import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import type { Adapter, AdapterResultaat } from '../../contracts/adapter/adapter.ts'
import { serveOverHttp } from '../../contracts/adapter/serve.ts'
import { said } from '../../report/language.ts'
import type { Report } from '../../report/report.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { adapterCheck } from '../../src/cli/adapter-check.ts'
import { openAtOnce } from './at-once.ts'

async function checked(sut: string, timeout = '10'): Promise<{ exit: number; out: string }> {
  const lines: string[] = []
  const terminal = { out: (text: string) => void lines.push(text), err: () => {}, interactive: false }
  const exit = await adapterCheck.run([], { sut, timeout, report: ['json'] }, terminal)
  return { exit, out: toldBy(JSON.parse(lines.join(''))) }
}

/** What is said of each call, in a line and what to do under it. */
const toldBy = ({ gevallen }: Report): string =>
  gevallen
    .flatMap(({ naam, titel, oordeel, reden, bevindingen, opmerkingen }) =>
      oordeel === 'overgeslagen'
        ? [`– ${naam}  ${said(reden ?? '', 'en')}\n`]
        : oordeel === 'geslaagd' || oordeel === 'opmerking'
          ? [
              `✓ ${naam}  ${said(titel, 'en')}\n`,
              ...opmerkingen.map(({ wat, omdat = '' }) => `· ${said(wat, 'en')}\n    ${said(omdat, 'en')}\n`),
            ]
          : bevindingen.map(({ wat, doe = '' }) => `✗ ${naam}  ${said(wat, 'en')}\n    ${said(doe, 'en')}\n`),
    )
    .join('')

/** Our testcentrum over HTTP with something broken. */
async function checkedWith(
  broken: (good: Adapter) => Partial<Adapter>,
  timeout?: string,
): Promise<{ exit: number; out: string }> {
  const good = openTestcentrum()
  const { url, close } = await serveOverHttp({ ...good, ...broken(good) })
  try {
    return await checked(url, timeout)
  } finally {
    await close()
  }
}

describe('koppelproef adapter check', () => {
  test('finds nothing wrong with our testcentrum, over each transport', async () => {
    const { url, close } = await serveOverHttp(openTestcentrum())
    const command = 'exec:node --import ./test/typescript.mjs scenarios/sut/testcentrum-lines.ts'
    for (const sut of ['testcentrum', 'module:scenarios/sut/testcentrum.ts', url, command]) {
      const { exit, out } = await checked(sut)
      expect(out).not.toContain('✗')
      expect(exit).toBe(0)
    }
    await close()
  })

  test('remarks that a system stores as it fetches, and has nothing to apply then', async () => {
    for (const bare of [false, true]) {
      const { url, close } = await serveOverHttp(openAtOnce({ bare }))
      const { exit, out } = await checked(url)
      await close()
      expect(out).not.toContain('✗')
      expect(out).toMatch(/✓ importeer .*\n· the import has changed the state\n.*wacht-met-verwerken: nee/)
      expect(exit).toBe(0)
    }
  })

  test('says which optional calls are not there, and lets them be', async () => {
    const { exit, out } = await checked('exec:python3 scenarios/sut/naive/naive.py')
    expect(out).toContain(
      '– beslis  not there; not seen without it: whether a person can put a doubt or a mistake right',
    )
    expect(exit).toBe(0)
  })

  test('which buttons of the review screen are not there', async () => {
    const { exit, out } = await checkedWith((good) => ({
      beslis: async (choice) =>
        choice.actie === 'email'
          ? { kind: 'geweigerd', redenen: ['Adressen gaan buiten ons om.'], codes: ['niet-aanwezig'] }
          : good.beslis!(choice),
    }))
    expect(out).toContain('Without email: stories with that are skipped.')
    expect(exit).toBe(0)
  })

  test('a system that has no groups and no teachers, and one that has and loses them', async () => {
    const without = <Some extends object>(some: Some) => ({ ...some, groepen: [], leerkrachten: [] })
    const toestand = (good: Adapter) => async () => {
      const { leerlingen, ...rest } = await good.toestand()
      return without({ ...rest, leerlingen: leerlingen.map(({ groepen: _, ...one }) => one) })
    }
    const hasNone = await checkedWith((good) => ({
      toestand: toestand(good),
      importeer: async (koppeling) => {
        const answer = await good.importeer(koppeling)
        return answer.kind === 'voorstel' ? without(answer) : answer
      },
    }))
    expect(hasNone.out).toContain('Without groepen, leerkrachten.')
    expect(hasNone.exit).toBe(0)
    const loses = await checkedWith((good) => ({ toestand: toestand(good) }))
    expect(loses.out).toContain('✗ toestand  after reset groepen lacks check-groep')
    expect(loses.out).toContain('when your system has no groepen, give no lines for them in the proposal either')
  })

  test('a required call that is missing', async () => {
    const { exit, out } = await checkedWith(() => ({ verwerk: undefined }))
    expect(out).toContain('✗ verwerk  is missing\n    It is required')
    expect(exit).toBe(1)
  })

  test('a call over HTTP that is not there though nobody said so: how to say so', async () => {
    const server = createServer((request, response) => {
      request.resume()
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { out } = await checked(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.close()
    expect(out).toContain('When you have no vraagAan, answer GET / with the names of the calls that you do have')
    expect(out).toMatch(/✗ reset {2}reset answered HTTP 404.*\n {4}Look in the log/)
  })

  test('in Dutch too, what to do is said in Dutch', async () => {
    const said: string[] = []
    const terminal = { out: (text: string) => void said.push(text), err: () => {}, interactive: false }
    const { url, close } = await serveOverHttp({ ...openTestcentrum(), verwerk: undefined } as never)
    await adapterCheck.run([], { sut: url, language: 'nl' }, terminal)
    await close()
    expect(said.join('')).toContain('ontbreekt')
    expect(said.join('')).toContain('Deze aanroep is nodig: Verwerkt wat voorgesteld en besloten is.')
  })

  test('an answer in another form: which field, and what it should be', async () => {
    const { exit, out } = await checkedWith((good) => ({
      toestand: async () => ({ ...(await good.toestand()), leerlingen: [{ naam: 'Sam' }] }) as never,
    }))
    expect(out).toContain("✗ toestand  /leerlingen/0 must have required property 'id'")
    expect(exit).toBe(1)
  })

  test('a system that does not start from what it was given', async () => {
    const { out } = await checkedWith((good) => ({
      reset: (start) => good.reset({ ...start, toestand: { groepen: [], leerkrachten: [], leerlingen: [] } }),
    }))
    expect(out).toContain('✗ toestand  after reset leerlingen lacks check-leerling')
  })

  test('a system that loses results, or gives them to another child, and one that keeps none', async () => {
    const withResults = (change: (resultaat: AdapterResultaat) => readonly AdapterResultaat[] | undefined) =>
      checkedWith((good) => ({
        toestand: async () => {
          const { resultaten = [], ...rest } = await good.toestand()
          return { ...rest, resultaten: resultaten.flatMap((one) => change(one) ?? []) }
        },
      }))
    const lost = await withResults(() => [])
    expect(lost.out).toContain(
      '✗ toestand  after reset resultaten lacks check-resultaat\n    Keep the results of reset',
    )
    expect(lost.out).toContain('leave `resultaten` out of toestand when your system keeps none')
    const swapped = await withResults((one) => [{ ...one, leerling: 'somebody' }])
    expect(swapped.out).toContain('✗ toestand  after reset result check-resultaat is of another pupil')
    const none = await checkedWith((good) => ({
      toestand: async () => {
        const { resultaten: _, ...rest } = await good.toestand()
        return rest
      },
    }))
    expect(none.out).not.toContain('✗')
  })

  test('a system that comes back from a kill with something else', async () => {
    const { out } = await checkedWith((good) => ({
      valUit: async (question) => {
        const outcome = await good.valUit!(question)
        await good.normeer!({ leerling: 'check-leerling', toets: 'SPOOK', score: 1, afnamedatum: '2026-11-20' })
        return outcome
      },
    }))
    expect(out).toContain('✗ valUit  after a kill and a start the state is another')
  })

  test('an import that changes something already is remarked: some systems store as they fetch', async () => {
    const { out } = await checkedWith((good) => ({
      importeer: async (koppeling) => {
        const answer = await good.importeer(koppeling)
        await good.verwerk({ bevestigd: true })
        return answer
      },
    }))
    expect(out).toContain('· the import has changed the state')
  })

  test('a system that throws two schools on one heap', async () => {
    const { out } = await checkedWith((good) => ({
      toestand: async () => {
        const { leerlingen, ...rest } = await good.toestand()
        return { ...rest, leerlingen: leerlingen.map(({ school: _, ...leerling }) => leerling) }
      },
    }))
    expect(out).toContain('✗ voegSchoolToe  that pupil does not say of which school it is')
  })

  test('a system that breaks down, and one that answers no JSON', async () => {
    const { out } = await checkedWith(() => ({
      postbus: async () => {
        throw new Error('the mail is down')
      },
    }))
    expect(out).toContain('✗ postbus  postbus answered HTTP 500')
    expect(out).toContain('the mail is down')
    const noise = await checked(`exec:node -e "console.log('hello')"`).catch((error) => error)
    expect(noise).toMatchObject({ code: 'E_SUT_UNREACHABLE' })
  })

  test('a system in our own process that throws: where it did', async () => {
    const { exit, out } = await checked(`module:${new URL('breaks.mjs', import.meta.url).pathname}`)
    expect(out).toMatch(/✗ importeer {2}importeer: .* \(at .*breaks\.mjs:\d+:\d+\)?/)
    expect(exit).toBe(1)
  })

  test('a system that hangs', async () => {
    const { exit, out } = await checkedWith(() => ({ importeer: () => new Promise(() => {}) }), '2')
    expect(out).toContain('✗ importeer  importeer: no answer within 2 seconds')
    expect(exit).toBe(1)
  })

  test('an address where nobody is', async () => {
    await expect(checked('http://127.0.0.1:9')).rejects.toMatchObject({ code: 'E_SUT_UNREACHABLE', exit: 3 })
  })
})
