import { describe, expect, test } from '@jest/globals'
import { createValidator } from '../../contracts/schema/validator.ts'
import { bendNow } from '../../simulator/bend/bend.ts'
import { dialects } from '../../simulator/dialects/dialect.ts'
import { exampleEnvelope, generateSchool } from '../../simulator/index.ts'
import { bytesOf } from '../../src/recording/disguise-exchange.ts'
import { learn } from '../../src/recording/learn/learn.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { serveReplay } from '../../src/recording/serve-replay.ts'
import type { School } from '../../src/school/school.ts'
import { originalsOf } from '../disguise/originals.ts'
import { answering, clientOf, post, startLas, startRecording } from './las.ts'

const school = generateSchool({ seed: 21, pupils: 22, schooljaar: '2026-2027', eckid: 'all', brincode: '99KL' })
const odd = ['broken-encoding', 'markup-in-name', 'key-with-spaces', 'invalid-email', 'marks-in-name'].reduce<School>(
  (now, naam) => bendNow(now, { naam }, '5'),
  school,
)

const without = (headers: readonly string[], ...names: readonly string[]) =>
  headers.filter((_, place) => !names.includes(headers[place - (place % 2)]!.toLowerCase()))

describe('a recorder between an EA and a LAS', () => {
  const ways = [
    ...dialects.map(({ name }) => ({ name, settings: { dialect: name } })),
    // Those that change the form of an answer; which school it is of makes no difference here.
    ...['empty-voorvoegsel-elements', 'private-toevoegingen', 'in-reverse-order'].map((name) => ({
      name,
      settings: { quirks: [name] },
    })),
  ]

  test.each(ways)(
    'gives the EA the bytes of the LAS, and writes nothing of them that says who: $name',
    async ({ settings }) => {
      const las = await startLas(odd, settings)
      const recording = await startRecording(las.url)
      const path = '/uwlr/leerlinggegevens'
      for (const [xsdversie, headers] of [
        ['2.2', {}],
        ['2.3', { 'accept-encoding': 'gzip' }],
      ] as [string, Record<string, string>][]) {
        const asked = exampleEnvelope({ ...las.aansluiting, xsdversie })
        const straight = await post(las.url + path, asked, headers)
        const through = await post(recording.url + path, asked, headers)
        expect(through!.status).toBe(straight!.status)
        expect(through!.body.equals(straight!.body)).toBe(true)
        expect(without(through!.headers, 'date', 'keep-alive')).toEqual(
          without(straight!.headers, 'date', 'keep-alive'),
        )
      }
      await recording.close()
      await las.close()
      const text = recording.written()
      const { exchanges } = readRecording(recording.file, '2026-12-01')
      expect(exchanges.map(({ operation, answer }) => [operation, answer?.status])).toEqual(
        Array(2).fill(['HaalLeerlinggegevens', 200]),
      )
      const low = text.toLowerCase()
      expect(originalsOf(odd).filter((original) => low.includes(original))).toEqual([])
      for (const secret of [
        las.aansluiting.autorisatiesleutel,
        las.aansluiting.klantcode,
        las.aansluiting.klantnaam,
        '99KL',
      ])
        expect(text).not.toContain(secret)
      expect(recording.lost).toEqual([])
    },
  )

  test.each(['2.2', '2.3'] as const)(
    'writes answers that the schema of %s takes, when the LAS gave such ones',
    async (versie) => {
      const las = await startLas(school)
      const recording = await startRecording(las.url)
      await post(`${recording.url}/uwlr/leerlinggegevens`, exampleEnvelope({ ...las.aansluiting, xsdversie: versie }))
      await recording.close()
      await las.close()
      const [exchange] = readRecording(recording.file, '2026-12-01').exchanges
      const validator = await createValidator({ version: versie })
      expect(validator.validate(bytesOf(exchange!.answer!))).toEqual([])
      expect(validator.validate(bytesOf(exchange!.request))).toEqual([])
    },
  )

  test('knows all five operations of our own consumer, and the EA reads what it reads without a recorder', async () => {
    const las = await startLas(school)
    const recording = await startRecording(las.url)
    const verzoek = { schooljaar: '2026-2027', brincode: '99KL', xsdversie: '2.3' as const }
    const [straight, through] = [las.url, recording.url].map((url) => clientOf(url, las.aansluiting))
    for (const ask of ['haalLeerlinggegevens', 'haalStructuur'] as const)
      expect(await through![ask](verzoek)).toEqual(await straight![ask](verzoek))
    const groepen = { ...verzoek, groepen: [{ soort: 'groep' as const, key: school.groepen![0]!.key }] }
    for (const ask of ['haalLeerlingen', 'haalLeerkrachten'] as const)
      expect(await through![ask](groepen as never)).toEqual(await straight![ask](groepen as never))
    const { eckid } = school.leerlingen[0]!
    const resultaat = {
      key: 'r1',
      afnamedatum: '2026-11-02',
      toetscode: 'DMT-3',
      uitslag: { kind: 'score', score: 43 },
    }
    const results = {
      school: { ...verzoek, dependancecode: '00', aanmaakdatum: '2026-11-23T10:00:00' },
      toetsafnames: [{ leerlingid: eckid, resultaten: [resultaat] }],
      toetsen: [{ toetscode: { waarde: 'DMT-3' }, toetsnaam: 'Drie minuten' }],
    }
    expect(await through!.brengLeerresultaten(results as never)).toEqual({ kind: 'bevestigd' })
    await recording.close()
    await las.close()
    const { exchanges } = readRecording(recording.file, '2026-12-01')
    expect(exchanges.map(({ operation }) => operation)).toEqual([
      'HaalLeerlinggegevens',
      'HaalStructuur',
      'HaalLeerlingen',
      'HaalLeerkrachten',
      'BrengLeerresultaten',
    ])
    // The pupil who has the result is the pupil who was fetched, under the number that was made up.
    const made = /<leerling eckid="([^"]+)"/.exec(exchanges[0]!.answer!.xml!)![1]!
    expect(made).not.toBe(eckid)
    expect(exchanges[4]!.request.xml).toContain(`<leerlingid>${made}</leerlingid>`)
  })

  test.each([
    ['a fault', { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', faultstring: 'Sietske Zandstra' }],
    ['a gateway', { soort: 'http-status', status: 502 }],
    ['a page', { soort: 'html', status: 200 }],
    ['an answer that breaks off', { soort: 'afgekapt', deel: 0.6 }],
    ['a line that is reset', { soort: 'reset' }],
  ] as const)('passes on %s as it is, and the file has it', async (_, mishap) => {
    const las = await startLas(school)
    las.world.putStoring({ id: 'one', when: {}, ...mishap } as never)
    const recording = await startRecording(las.url)
    const asked = exampleEnvelope(las.aansluiting)
    const [straight, through] = [
      await post(`${las.url}/uwlr/leerlinggegevens`, asked),
      await post(`${recording.url}/uwlr/leerlinggegevens`, asked),
    ]
    expect(through?.status).toBe(straight?.status)
    expect(through?.body).toEqual(straight?.body)
    expect(through?.complete).toBe(straight?.complete)
    await recording.close()
    await las.close()
    const [exchange] = readRecording(recording.file, '2026-12-01').exchanges
    expect(exchange!.answer?.status).toBe(straight?.status)
    expect(exchange!.answer?.cut).toBe(straight?.complete === false ? true : undefined)
    expect(recording.written()).not.toContain('Zandstra')
  })

  test('gives the EA the disguise when asked, and the LAS its own keys back', async () => {
    const las = await startLas(school)
    const recording = await startRecording(las.url, { disguiseToCaller: true })
    const client = clientOf(recording.url, las.aansluiting)
    const verzoek = { schooljaar: '2026-2027', brincode: '99KL', xsdversie: '2.2' as const }
    const answer = await client.haalStructuur(verzoek)
    const groepen = answer.kind === 'school' ? answer.school.groepen! : []
    expect(groepen.map(({ key }) => key)).not.toEqual(school.groepen!.map(({ key }) => key))
    const pupils = await client.haalLeerlingen({
      ...verzoek,
      groepen: [{ soort: 'groep', key: groepen[0]!.key }],
    } as never)
    await recording.close()
    await las.close()
    // What was asked stands in the file as the EA, that knows the made-up keys alone, will ask it again.
    const [structure, asked] = readRecording(recording.file, '2026-12-01').exchanges
    const made = /<groep key="([^"]+)"/.exec(structure!.answer!.xml!)![1]
    expect(asked!.request.xml).toContain(`key="${made}"`)
    const own = school.leerlingen.filter(({ groep }) => groep === school.groepen![0]!.key)
    expect(pupils.kind === 'school' && pupils.school.leerlingen).toHaveLength(own.length)
    const names = JSON.stringify(pupils).toLowerCase()
    expect(
      originalsOf({ ...school, leerlingen: own, leerkrachten: [] }).filter((original) => names.includes(original)),
    ).toEqual([])
  })

  test('passes on what is no XML without keeping it, and says so without telling it', async () => {
    const las = await answering('Sietske Zandstra; 4 maart', { 'content-type': 'text/csv' })
    const recording = await startRecording(las.url)
    expect((await post(recording.url, 'naam=Zandstra'))!.body.toString()).toBe('Sietske Zandstra; 4 maart')
    await recording.close()
    await las.close()
    expect(recording.written()).not.toContain('Zandstra')
    const [exchange] = readRecording(recording.file, '2026-12-01').exchanges
    expect(exchange!.dropped).toEqual({ 'a body that is no message of UWLR': 2 })
  })

  test('lets no page of a browser and no other name of this machine in', async () => {
    const las = await answering('<a/>')
    const recording = await startRecording(las.url)
    expect((await post(recording.url, '<a/>', { host: 'evil.example' }))!.status).toBe(403)
    expect((await post(recording.url, '<a/>', { origin: 'https://evil.example' }))!.status).toBe(403)
    await recording.close()
    await las.close()
  })

  test('shows a browser how it goes in numbers, and nothing of what went by', async () => {
    const las = await startLas(odd, { quirks: ['private-toevoegingen'] })
    const recording = await startRecording(las.url)
    const page = () => fetch(`${recording.url}/`, { headers: { accept: 'text/html,*/*' } })
    expect(await (await page()).text()).toContain('None yet')
    await post(`${recording.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
    await post(`${recording.url}/uwlr/leerlinggegevens`, 'a comment <!-- <b>Sietske</b> -->')
    await fetch(`${recording.url}/anything`)
    const shown = await page()
    const html = await shown.text()
    await recording.close()
    await las.close()
    expect(html).toContain('<dt>exchanges written</dt><dd>2</dd>')
    expect(html).toContain('<td>HaalLeerlinggegevens<td>200<td>')
    expect(html).toMatch(/<td>toevoegingen, in leerling<td>22/)
    expect(html).toContain('<td>A request was passed on and is not in the file (GET).')
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    const low = html.toLowerCase()
    expect(originalsOf(odd).filter((original) => low.includes(original))).toEqual([])
    for (const secret of [las.aansluiting.autorisatiesleutel, las.aansluiting.klantcode, '99KL', 'Sietske', las.url])
      expect(html).not.toContain(secret)
    expect(recording.totals()).toMatchObject({ exchanges: 2, lost: 1 })
  })

  test('keeps nothing of a recording that is played: a second disguise could undo the first', async () => {
    const las = await startLas(school)
    const first = await startRecording(las.url)
    await post(`${first.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
    await first.close()
    await las.close()
    const replay = await serveReplay(readRecording(first.file, '2026-12-01'), { port: 0 })
    const second = await startRecording(replay.url)
    const asked = bytesOf(readRecording(first.file, '2026-12-01').exchanges[0]!.request)
    expect((await post(`${second.url}/uwlr/leerlinggegevens`, asked))!.status).toBe(200)
    await second.close()
    await replay.close()
    expect(readRecording(second.file, '2026-12-01').exchanges).toEqual([])
    expect(second.lost).toEqual([
      'A request was passed on and is not in the file (who is in the answer was made up already, out of a recording).',
    ])
  })

  test('knows who was made up also where the answer does not say so, and keeps none of it', async () => {
    const las = await startLas(school)
    const first = await startRecording(las.url)
    await post(`${first.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
    await first.close()
    await las.close()
    const [exchange] = readRecording(first.file, '2026-12-01').exchanges
    const another = await answering(bytesOf(exchange!.answer!))
    for (const options of [{}, { disguiseToCaller: true }]) {
      const second = await startRecording(another.url, options)
      expect((await post(second.url, bytesOf(exchange!.request)))!.body.equals(bytesOf(exchange!.answer!))).toBe(true)
      await second.close()
      expect(readRecording(second.file, '2026-12-01').exchanges).toEqual([])
      expect(second.lost).toEqual([expect.stringMatching(/^Exchange 1 was passed on .*made up before, by Koppelproef/)])
    }
    await another.close()
  })

  test.each([
    ['the bytes as they came', {}],
    ['the disguise', { disguiseToCaller: true }],
  ])('makes nobody up who was learnt from a recording: nobody gets an original back, with %s', async (_, options) => {
    const las = await startLas(school)
    const first = await startRecording(las.url)
    await post(`${first.url}/uwlr/leerlinggegevens`, exampleEnvelope(las.aansluiting))
    await first.close()
    await las.close()
    const recording = readRecording(first.file, '2026-12-01')
    const learnt = await startLas(learn(recording, first.file).school, { verzonnen: true })
    for (let turn = 0; turn < 4; turn++) {
      const second = await startRecording(learnt.url, options)
      const { body } = (await post(`${second.url}/uwlr/leerlinggegevens`, exampleEnvelope(learnt.aansluiting)))!
      const namesIn = (xml: string) => xml.match(/(?<=<(?:roepnaam|achternaam|geboortedatum)>)[^<]*/g)
      expect(namesIn(body.toString())).toEqual(namesIn(recording.exchanges[0]!.answer!.xml!))
      const unknown = exampleEnvelope({ ...learnt.aansluiting, autorisatiesleutel: 'another' })
      await post(`${second.url}/uwlr/leerlinggegevens`, unknown)
      await second.close()
      expect(readRecording(second.file, '2026-12-01').exchanges).toEqual([])
      expect(second.lost).toHaveLength(2)
    }
    await learnt.close()
  })
})
