import { describe, expect, test } from '@jest/globals'
import {
  createReeks,
  createSimulator,
  demoKlant,
  exampleEnvelope,
  type SchoolSettings,
  type SimulatorOptions,
  type WireAnswer,
  type World,
} from 'koppelproef'
import { dialects } from '../../../simulator/dialects/dialect.ts'
import { quirks } from '../../../simulator/quirks/quirks.ts'
import type { Mishap } from '../../../simulator/storingen/storing.ts'
import { watch } from '../wire/desk.ts'
import { resultaat, resultatenVan } from '../wire/letters.ts'

const ends = { from: '90AA', to: '99ZZ' }
const reeks = createReeks({ seed: '7', klant: demoKlant, ...ends })
const autumn = Date.UTC(2026, 10, 23, 9)
const brincodes = ['90AA', '93KP', '99ZZ']
const versies = ['2.1', '2.2', '2.3']
const profielen = ['geen', 'smalle-set', 'lvs-set'] as const

const open = (options: SimulatorOptions) =>
  createSimulator({ seed: '7', schools: [], clock: { now: () => autumn }, ...options })
type Opened = ReturnType<typeof open>

const post = (simulator: Opened, body: string, url = '/uwlr/leerlinggegevens'): WireAnswer =>
  simulator.handle({
    method: 'POST',
    url,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '' },
    body: Buffer.from(body),
  })
const requestOf = (brincode: string, xsdversie = '2.2'): string =>
  exampleEnvelope({ ...reeks.aansluitingOf(brincode, '2026-2027'), xsdversie })
const staged = (request: string, stem: string, inside = '') =>
  request
    .replaceAll('leerlinggegevens_verzoek', `${stem}_verzoek`)
    .replace(`</${stem}_verzoek>`, `${inside}</${stem}_verzoek>`)

/** The range, and beside it the same schools loaded as records. `bend` is done to both. */
function openBoth(settings: Partial<SchoolSettings> | undefined, bend: (world: World) => void = () => {}) {
  const ranged = open({ reeks: ends })
  const loaded = open({})
  for (const brincode of brincodes) {
    const { id, versions } = reeks.schoolAt(`${brincode}00`, autumn)!
    const [{ school, from }] = versions as [(typeof versions)[0]]
    loaded.world()!.loadSchool({ ...school }, settings, from)
    if (settings !== undefined) ranged.world()!.configureSchool(id, settings)
  }
  const scholen = brincodes.map((brincode) => `${brincode}00`)
  loaded.world()!.putKoppeling({ ...reeks.koppelingOf(scholen[0]!)!, scholen })
  bend(ranged.world()!)
  bend(loaded.world()!)
  return { ranged, loaded }
}

/** All requests are answered before any answer is looked at: none may be written over by a later one. */
function expectSame({ ranged, loaded }: ReturnType<typeof openBoth>, requests: readonly string[]): void {
  const found = requests.map((request) => post(ranged, request))
  for (const [index, request] of requests.entries()) {
    const wanted = post(loaded, request)
    expect(found[index]!.status).toBe(200)
    expect(found[index]!.headers).toEqual(wanted.headers)
    expect(Buffer.concat(found[index]!.body).toString('latin1')).toBe(Buffer.concat(wanted.body).toString('latin1'))
  }
}

const everyVersie = brincodes.flatMap((brincode) => versies.map((versie) => requestOf(brincode, versie)))

describe('an answer of a range is, byte for byte, that of the same school loaded as records', () => {
  test('when nobody has touched the schools', () => {
    const ofEveryProfiel = profielen.flatMap((profiel) =>
      everyVersie.map((request) =>
        request.replace('</xsdversie>', `</xsdversie><gegevenssetid>${profiel}</gegevenssetid>`),
      ),
    )
    expectSame(openBoth(undefined), [...everyVersie, ...ofEveryProfiel])
  })

  test.each(dialects.flatMap(({ name }) => profielen.map((profiel) => [name, profiel] as const)))(
    'in the dialect %s, profile %s',
    (dialect, profiel) => expectSame(openBoth({ dialect, profiel }), everyVersie),
  )

  test.each(quirks.map(({ name }) => name))('with the quirk %s', (quirk) => {
    expectSame(openBoth({ quirks: [quirk] }), everyVersie)
  })

  test.each([
    { soort: 'gedeeltelijk', deel: 0.3 },
    { soort: 'verouderd', dagen: 20 },
    { soort: 'afgekapt', deel: 0.5 },
  ] satisfies Mishap[])('under the storing $soort', (mishap) => {
    const bent = openBoth(undefined, (world) => world.putStoring({ id: 's', when: {}, ...mishap }))
    expectSame(bent, everyVersie)
  })

  test('in parts', () => {
    const parts = brincodes.flatMap((brincode) => {
      const request = requestOf(brincode)
      const { groepen } = reeks.schoolAt(`${brincode}00`, autumn)!.versions[0]!.school
      const some = `<groepen>${groepen!
        .slice(0, 2)
        .map(({ key }) => `<groep key="${key}"/>`)
        .join('')}</groepen>`
      return [
        staged(request, 'structuur'),
        staged(request, 'leerlingen', some),
        staged(request, 'leerkrachten', some),
        request,
      ]
    })
    expectSame(openBoth(undefined), parts)
  })
})

describe('a school of a range, strictly', () => {
  const brincode = '93KP'
  const aansluiting = reeks.aansluitingOf(brincode, '2026-2027')
  const send = (leerlingid?: string) => {
    const simulator = open({ reeks: ends, modus: 'strict' })
    watch(simulator)
    const world = simulator.world()!
    const fetched = Buffer.concat(post(simulator, requestOf(brincode)).body).toString()
    const letter = leerlingid === undefined ? {} : { resultaten: [{ leerlingid, inside: resultaat('r1', 12) }] }
    const answer = post(simulator, resultatenVan({ aansluiting, world }, letter), '/uwlr/leerresultaten')
    return { fetched, world, text: Buffer.concat(answer.body).toString() }
  }

  test('takes results of pupils whom it just sent, and looks them up', () => {
    const { fetched, world, text } = send()
    expect(text).toContain('leerresultaten_bevestiging')
    const named = [...world.state().resultaten.values()].map(({ versies }) => versies[0]!.leerlingid)
    expect(named).toHaveLength(2)
    for (const key of named) expect(fetched).toContain(`<leerling key="${key}"`)
  })

  test('refuses those of pupils whom it does not have', () => {
    expect(send('niemand').text).toContain('Client.LeerlingOngeldig')
  })
})
