import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { systemOf } from '../../../contracts/adapter/transport.ts'
import { judge } from '../../../contracts/ea/judge.ts'
import { reportOfEa } from '../../../contracts/ea/report-of-ea.ts'
import { readXml } from '../../../contracts/las/xml.ts'
import { jsonOf } from '../../../report/forms/json.ts'
import { junitOf } from '../../../report/forms/junit.ts'
import { textOf } from '../../../report/forms/text.ts'
import { htmlOf } from '../../../report/html/html.ts'
import type { Geval } from '../../../report/report.ts'
import { openTestcentrum } from '../../../scenarios/sut/testcentrum.ts'
import { adapterDriver, koppelVerzoekOf, personDriver, playProgramme } from '../../../stage/ea/drivers.ts'
import { createWatchingLas } from '../../../stage/ea/las.ts'
import { unpacked } from '../../report/unpacked.ts'
import { koppelproef } from '../../terminal.ts'
import { host } from '../../testcentrum/in-process.ts'
import { handClock } from '../../testcentrum/world.ts'
import { watchTestcentrum } from './testcentrum.ts'
import { wrongConsumerNamed } from './wrong-consumer-named.ts'

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-ea-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (...argv: readonly string[]) => koppelproef('check', 'ea', '--language', 'en', ...argv)

describe('check ea, driven by an adapter', () => {
  const adapter = join(folder, 'adapter.mjs')
  // A consumer that has learnt no more than to ask once, unescaped and in the wrong namespace.
  writeFileSync(
    adapter,
    `export default {
  reset: async () => {},
  importeer: async ({ leerlinggegevens, autorisatiesleutel, klantcode, klantnaam, schooljaar, brincode }) => {
    await fetch(leerlinggegevens, { method: 'POST', headers: { 'content-type': 'text/xml', soapaction: 'HaalLeerlinggegevens' }, body:
      '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><a:autorisatie xmlns:a="http://www.edustandaard.nl/leerresultaten/2/autorisatie">' +
      '<a:autorisatiesleutel>' + autorisatiesleutel + '</a:autorisatiesleutel><a:klantcode>' + klantcode + '</a:klantcode><a:klantnaam>' + klantnaam + '</a:klantnaam>' +
      '</a:autorisatie></s:Header><s:Body><leerlinggegevens_verzoek xmlns="urn:wrong"><schooljaar>' + schooljaar + '</schooljaar><brincode>' + brincode +
      '</brincode><xsdversie>2.2</xsdversie></leerlinggegevens_verzoek></s:Body></s:Envelope>' }).then((answer) => answer.text()).catch(() => {})
    return { kind: 'geengegevens' }
  },
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
}`,
  )

  test('names what is wrong, what the standard says and what to change, and ends with 1', async () => {
    const { exit, out } = await run('--sut', `module:${adapter}`, '--name', 'Toetsbureau')
    expect(exit).toBe(1)
    expect(out).toContain('✗ body-holds-one-request')
    expect(out).toContain('leerlinggegevens_verzoek was in the namespace urn:wrong')
    expect(out).toContain('what to change: Put the request element')
    expect(out).toContain('the adapter has no normeer or verstuur')
  }, 20_000)

  test('writes a page without the sleutel and without names', async () => {
    const file = join(folder, 'report.html')
    const { out } = await run('--sut', `module:${adapter}`, '--report', `html=${file}`)
    expect(out).toContain(`html: ${file}`)
    expect(readFileSync(file, 'utf8')).toContain('<b>Failed</b>')
  }, 20_000)
})

describe('a consumer that breaks', () => {
  let made = 0
  /** A consumer in a module of its own; what is said of it stands in its methods. */
  const consumer = (methods: string) => {
    const file = join(folder, `breaks-${++made}.mjs`)
    writeFileSync(
      file,
      `export default {
  reset: async () => {},
  importeer: async () => ({ kind: 'geengegevens' }),
  verwerk: async () => ({ kind: 'verwerkt' }),
  toestand: async () => ({ groepen: [], leerkrachten: [], leerlingen: [] }),
  ${methods}
}`,
    )
    return file
  }
  const reported = async (file: string, ...argv: string[]) => {
    const { exit, out, err } = await run('--sut', `module:${file}`, '--report', 'json', ...argv)
    const gevallen: readonly Geval[] = JSON.parse(out).gevallen
    // The text for a person goes to stderr, as stdout belongs to the report.
    return { exit, err, acts: gevallen.filter(({ groep }) => groep === 'handelingen') }
  }
  const of = (acts: readonly Geval[], name: string) => {
    const { oordeel, reden, spoor } = acts.find(({ naam }) => naam === name)!
    return { oordeel, reden, spoor }
  }

  test('throws in one act: that act is an error with the stack of the consumer, and the others are done', async () => {
    const file = consumer(`calls: 0,
  importeer: async function ({ autorisatiesleutel }) {
    if (this.calls++ === 1) throw new TypeError('no key ' + autorisatiesleutel)
    return { kind: 'geengegevens' }
  },`)
    const { exit, err, acts } = await reported(file)
    expect(exit).toBe(1)
    expect(of(acts, 'import/nothing-changed')).toEqual({
      oordeel: 'fout',
      reden: 'importeer: no key ••••',
      spoor: expect.stringContaining(`${file}`),
    })
    expect(err).toContain('import/nothing-changed: the system under test threw\nTypeError: no key ••••\n')
    expect(of(acts, 'import/many')).toEqual({ oordeel: 'overgeslagen', reden: 'the consumer sent nothing' })
  })

  test.each([
    ['throws', `reset: async () => { throw new Error('no disk') },`, 'no disk'],
    ['throws what is no error', `reset: () => { throw 'no disk' },`, 'reset: no disk'],
    [
      'refuses its koppeling in another form',
      `koppel: async () => ({ kind: 'geweigerd' }),`,
      'koppel answers in another',
    ],
  ])('%s at the start: every act is an error', async (_, methods, reason) => {
    const { exit, acts } = await reported(consumer(methods))
    expect([exit, new Set(acts.map(({ oordeel }) => oordeel))]).toEqual([1, new Set(['fout'])])
    expect(of(acts, 'results/last').reden).toContain(reason)
  })

  test('hangs: the act is an error after the timeout, and after three of them nothing is asked any more', async () => {
    const file = consumer('importeer: () => new Promise(() => {}),')
    const { exit, acts } = await reported(file, '--timeout', '0.5')
    expect(exit).toBe(1)
    expect(of(acts, 'import/first').reden).toBe('importeer: no answer within 0.5 seconds')
    expect(of(acts, 'import/html').reden).toBe('not asked: the system gave no answer 3 acts in a row')
  })

  test('breaks when it is let go: that is told, and the report is there', async () => {
    const file = consumer(`close: async () => { throw new Error('already gone') },`)
    const { exit, err } = await reported(file)
    expect([exit, err]).toEqual([
      1,
      expect.stringContaining('The system under test could not be closed: closing: already gone.\n'),
    ])
  })

  test('sends nothing at all: that is no consumer that conforms', async () => {
    const { exit, out } = await run('--sut', `module:${consumer('')}`)
    expect([exit, out]).toEqual([1, expect.stringContaining('No message came, so nothing could be judged.')])
  })

  test('a timeout that is none is wrong usage', async () => {
    expect((await run('--timeout', 'soon')).exit).toBe(2)
  })
})

test('a mistake of ours is no failure of the consumer: it is thrown on', async () => {
  const las = createWatchingLas(handClock(), '2.2')
  const drive = await adapterDriver(
    systemOf({ ...openTestcentrum(), tijd: undefined, koppel: undefined }),
    koppelVerzoekOf(las.agreed, host),
    () => 0,
  )
  await expect(drive({ id: 'x', does: 'no such thing' as never, says: 'x' })).rejects.toBeInstanceOf(TypeError)
})

test('a port that is no port is wrong usage', async () => {
  expect((await run('--port', 'x')).exit).toBe(2)
})

describe('check ea, driven by a person', () => {
  const typed = (...lines: string[]) => lines[Symbol.iterator]() as unknown as AsyncIterator<string>

  test('says what to do, waits until something came, and leaves out what is skipped', async () => {
    const las = createWatchingLas(handClock(), '2.2')
    const said: string[] = []
    const lines = typed('', 'skip', 'stop')
    const acts = await playProgramme(las, personDriver({ lines, say: (text) => void said.push(text), las }))
    expect(said.join('')).toContain('Press the button that imports pupils')
    expect(said.join('')).toContain('Nothing came yet for import/first')
    expect(acts.slice(0, 3).map(({ outcome }) => outcome)).toEqual([
      { kind: 'skip', reason: 'left out by the person' },
      { kind: 'skip', reason: 'the input ended' },
      { kind: 'skip', reason: 'the input ended' },
    ])
  })
})

describe('the report of a run', () => {
  test('holds no sleutel and no pupil in any form, and is one whole page or document', async () => {
    const { las, acts } = await watchTestcentrum()
    const { agreed } = las
    const exchanges = wrongConsumerNamed('trims-keys').bend(las.exchanges(), agreed)
    const judged = await judge(exchanges, agreed, acts)
    const report = reportOfEa({ judged, acts, exchanges, agreed, consumer: 'A & B', versie: '0', began: 0 })
    expect(report.oordeel).toBe('gezakt')
    const html = htmlOf(report, 'en')
    const forms = [textOf(report, { taal: 'en' }), junitOf(report, 'en'), unpacked(html), jsonOf(report)]
    for (const form of forms) {
      expect(form).not.toContain(agreed.autorisatiesleutel)
      expect(form).not.toMatch(/Bloemhof|Zandbergh|000017/)
      expect(form).toContain('pupil-key-comes-back-as-it-went-out')
    }
    expect(readXml(junitOf(report, 'en'))).toHaveProperty('root')
    expect(html).toContain('<title>Koppelproef check ea: A &amp; B</title>')
  })
})
