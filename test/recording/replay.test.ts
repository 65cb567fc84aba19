import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { exampleEnvelope, generateSchool } from '../../simulator/index.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { createReplay, type Replayed } from '../../src/recording/replay.ts'
import { serveReplay } from '../../src/recording/serve-replay.ts'
import { clientOf, post, startLas, startRecording } from './las.ts'

const school = generateSchool({ seed: 22, pupils: 12, schooljaar: '2026-2027', eckid: 'all', brincode: '99KM' })
const klant = { klantcode: 'ANDERS', klantnaam: 'Anders', autorisatiesleutel: 'een-andere-sleutel' }
const key = (name: string) => new RegExp(`<(?:\\w+:)?${name}>([^<]*)<`)

let file: string
let brincode: string
let written: string

beforeAll(async () => {
  const las = await startLas(school)
  const recording = await startRecording(las.url)
  const client = clientOf(recording.url, las.aansluiting)
  const verzoek = { schooljaar: '2026-2027', brincode: '99KM', xsdversie: '2.2' as const }
  await client.haalLeerlinggegevens(verzoek)
  await client.haalLeerlinggegevens({ ...verzoek, laatstontvangengegevens: '2026-11-23T10:00:00+01:00' })
  las.world.putStoring({ id: 'one', when: {}, soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar' })
  await client.haalLeerlinggegevens(verzoek)
  las.world.putStoring({ id: 'one', when: {}, soort: 'afgekapt', deel: 0.5 })
  await client.haalStructuur(verzoek)
  await recording.close()
  await las.close()
  file = recording.file
  written = readFileSync(file, 'utf8')
  brincode = key('brincode').exec(readRecording(file, '2026-12-01').exchanges[0]!.request.xml!)![1]!
})

/** A request for everything, with what is told otherwise. */
const asking = (other: { readonly brincode?: string; readonly schooljaar?: string } = {}) =>
  exampleEnvelope({ ...klant, brincode, dependancecode: '00', schooljaar: '2026-2027', xsdversie: '2.2', ...other })
const replay = () => createReplay(readRecording(file, '2026-12-01'))
const bodyOf = ({ body }: Replayed) => body.toString()

describe('a recording, played again', () => {
  test('answers by what is asked: with another key, other prefixes, other quotes and another order', () => {
    const straight = replay()(asking())
    expect(straight).toMatchObject({ status: 200, number: 1 })
    const other = asking()
      .replaceAll('s:', 'soap:')
      .replace('xmlns:s=', 'xmlns:soap=')
      .replace(/(<schooljaar>.*?<\/schooljaar>)(<brincode>.*?<\/brincode>)/, '$2\n$1')
      .replace('<dependancecode>00</dependancecode>', '')
    expect(other).not.toBe(asking())
    expect(bodyOf(replay()(other))).toBe(bodyOf(straight))
  })

  test('gives the same question its answers in their order, and the last one from then on', () => {
    const answer = replay()
    expect([1, 2, 3].map(() => answer(asking()).number)).toEqual([1, 3, 3])
  })

  test('understands laatstontvangengegevens: another moment gets the answer to the nearest one, and says so', () => {
    const since = asking().replace(
      '</leerlinggegevens_verzoek>',
      '<laatstontvangengegevens>2026-11-23T09:30:00+01:00</laatstontvangengegevens></leerlinggegevens_verzoek>',
    )
    const { number, why } = replay()(since)
    expect(number).toBe(2)
    expect(why.join()).toContain('nearest')
  })

  test('says what is nearest when nothing fits, and not which key was sent', () => {
    const { number, why, body } = replay()(asking({ schooljaar: '2025-2026' }))
    expect(number).toBeUndefined()
    expect(why.join('\n')).toMatch(/Nearest is number [123]:\nschooljaar: 2025-2026 is asked, 2026-2027 was/)
    expect(body.toString()).toContain('Server.InterneFout')
    expect(body.toString()).not.toContain(klant.autorisatiesleutel)
  })

  test('gives the EA on a port the school, the fault and the line that broke off', async () => {
    const { url, close } = await serveReplay(readRecording(file, '2026-12-01'), { port: 0 })
    const client = clientOf(url, klant)
    const verzoek = { schooljaar: '2026-2027', brincode, xsdversie: '2.2' as const }
    const first = await client.haalLeerlinggegevens(verzoek)
    expect(first.kind === 'school' && first.school.leerlingen).toHaveLength(12)
    expect(await client.haalLeerlinggegevens(verzoek)).toMatchObject({ faultcode: 'Server.TijdelijkNietBeschikbaar' })
    expect((await client.haalStructuur(verzoek)).kind).toBe('onbereikbaar')
    expect((await post(url, '<a/>', { origin: 'https://evil.example' }))!.status).toBe(403)
    await close()
  })
})

describe('a file that may not be used', () => {
  test('any more is refused the day after, by its name and day', () => {
    expect(() => readRecording(file, '2026-12-23')).not.toThrow()
    expect(() => readRecording(file, '2026-12-24')).toThrow(/could be used up to 2026-12-23/)
  })

  test.each([
    ['of another program', '{"a":1}\n', /:1: this is no recording/],
    ['of a newer program', '{"koppelproef":"recording","rules":99,"keepUntil":"2099-01-01"}\n', /newer/],
    ['with a broken line in the middle', 'HEAD\n{"number":\n{"number":1,"request":{}}\n', /:2: no line/],
    ['that is empty', '', /:1: this is no recording/],
  ])('%s is refused', (_, text, message) => {
    const bad = `${file}.bad`
    writeFileSync(bad, text.replace('HEAD', written.split('\n')[0]!))
    expect(() => readRecording(bad, '2026-12-01')).toThrow(message)
  })

  test('made by older rules what those left standing is made up by those of today, the same each time; what was made up stays, so that nobody becomes who he was', () => {
    const older = written.replace(/"rules":\d+/, '"rules":1')
    writeFileSync(file, older)
    const [before, now, again] = [written, older, older].map((text) => {
      writeFileSync(file, text)
      return readRecording(file, '2026-12-01').exchanges
    })
    expect(now).toEqual(again)
    expect(readFileSync(file, 'utf8')).toBe(older)
    writeFileSync(file, written)
    const said = (one: typeof now, field: string) =>
      [...one![0]!.answer!.xml!.matchAll(new RegExp(`<(?:\\w+:)?${field}>([^<]*)<`, 'g'))].map(([, value]) => value!)
    for (const field of ['roepnaam', 'achternaam', 'voorletters']) expect(said(now, field)).toEqual(said(before, field))
    const [dates, moved] = [said(before, 'geboortedatum'), said(now, 'geboortedatum')]
    expect(moved).toHaveLength(dates.length)
    expect(moved).not.toEqual(dates)
    const version2 = written.replace(/"rules":\d+/, '"rules":2')
    writeFileSync(file, version2)
    expect(readRecording(file, '2026-12-01').exchanges).toEqual(before)
    const shape = (one: typeof now) => one!.map(({ answer, request, ...rest }) => ({ ...rest, status: answer?.status }))
    expect(shape(now)).toEqual(shape(before))
    expect(now![0]!.answer!.xml!.replaceAll(/>[^<]*</g, '><').replaceAll(/="[^"]*"/g, '=""')).toBe(
      before![0]!.answer!.xml!.replaceAll(/>[^<]*</g, '><').replaceAll(/="[^"]*"/g, '=""'),
    )
  })

  test('a last line that was cut off is left out, as by somebody who pulled the plug', () => {
    const cut = `${file}.cut`
    writeFileSync(cut, written.slice(0, -40))
    expect(readRecording(cut, '2026-12-01').exchanges).toHaveLength(3)
  })
})
