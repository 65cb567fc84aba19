import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, exampleEnvelope, type Listening, listen } from 'koppelproef'
import { type AnswerForm, answerForms } from '../../../simulator/storingen/answer-form.ts'
import { readGegevens } from '../../../src/testcentrum/client/read-answer.ts'
import { overHttp } from '../../../src/testcentrum/client/transport.ts'

const simulator = createSimulator()
const world = simulator.world()!
let listening: Listening
beforeAll(async () => {
  // Wade becomes Zoë: a letter of two bytes, for what goes wrong inside a letter.
  world.changeSchool('99QQ00', (school) => ({
    ...school,
    leerlingen: school.leerlingen.map((leerling) => ({ ...leerling, roepnaam: leerling.roepnaam && 'Zoë' })),
  }))
  listening = await listen(simulator)
})
afterAll(() => listening.close())

const ask = () =>
  overHttp()({
    method: 'POST',
    url: `${listening.url}/uwlr/leerlinggegevens`,
    headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: 'HaalLeerlinggegevens' },
    body: exampleEnvelope(aansluitingenOf(world)[0]!),
  })

/** What our own testcentrum makes of each: the pupils, or what it says is wrong. */
const heard: Readonly<Record<AnswerForm, 22 | RegExp>> = {
  'latin-1-als-utf-8': /geen geldige utf-8/,
  'windows-1252-zonder-declaratie': 22,
  'declaratie-liegt': 22,
  mtom: 22,
  'soap-header': 22,
  nil: 22,
  'niet-nil': 22,
  'xsi-type': 22,
  'letter-gekapt': /brak af|ECONNRESET|aborted/,
  'letter-over-stukken': 22,
  trailers: 22,
  'vooraf-103': 22,
  doorverwijzing: /doorverwijzing/,
  'gzip-gekapt': /ingepakt/,
  'gzip-liegt': /ingepakt/,
}

describe('an answer in another form', () => {
  const handled = (vorm: AnswerForm) => {
    world.putStoring({ id: 's1', soort: 'andere-vorm', vorm, when: { times: 1 } })
    return simulator.handle({
      method: 'POST',
      url: '/uwlr/leerlinggegevens',
      headers: { 'content-type': 'text/xml', soapaction: '' },
      body: Buffer.from(exampleEnvelope(aansluitingenOf(world)[0]!)),
    })
  }

  test('has one declaration when it lies, also of a LAS that writes one itself', () => {
    world.configureSchool('99QQ00', { dialect: 'php' })
    const text = Buffer.concat(handled('declaratie-liegt').body).toString()
    world.configureSchool('99QQ00', { dialect: 'wcf' })
    expect(text.match(/<\?xml/g)).toHaveLength(1)
  })

  test('goes out as the form says', () => {
    expect(handled('letter-over-stukken').mishap).toEqual({ asIs: true, chunked: {} })
    expect(handled('trailers').mishap).toEqual({ asIs: true, chunked: { 'x-koppelproef-klaar': 'ja' } })
    expect(handled('doorverwijzing')).toMatchObject({
      status: 307,
      headers: { location: '?verder', 'content-type': 'text/plain; charset=utf-8' },
    })
    world.changeSchool('99QQ00', ({ groepen = [], ...school }) => ({
      ...school,
      groepen: groepen.map((groep, at) => (at === 0 ? { ...groep, naam: 'Şimal' } : groep)),
    }))
    const latin1 = Buffer.concat(handled('latin-1-als-utf-8').body).toString('latin1')
    expect([latin1.includes('Zoë'), latin1.includes('&#x15E;imal')]).toEqual([true, true])
  })

  test.each(answerForms)('%s is told by a storing, once, and read or named by our testcentrum', async (vorm) => {
    world.putStoring({ id: 's1', soort: 'andere-vorm', vorm, when: { times: 1 } })
    const received = await ask()
    const read = 'kind' in received ? received : readGegevens('HaalLeerlinggegevens', received)
    const expected = heard[vorm]
    if (expected === 22) {
      expect(read).toMatchObject({ kind: 'school' })
      const { leerlingen } = (read as unknown as { school: { leerlingen: { roepnaam?: string }[] } }).school
      expect(leerlingen).toHaveLength(22)
      expect(leerlingen.some(({ roepnaam }) => roepnaam === 'Zoë')).toBe(true)
    } else expect((read as { detail: string }).detail).toMatch(expected)
    expect(world.journal.entries().at(-1)!.decided).toBe('storing-andere-vorm')
    expect(await ask()).toMatchObject({ status: 200 })
  })

  test.each(
    answerForms.filter(
      (vorm) => !['vooraf-103', 'letter-over-stukken', 'letter-gekapt', 'trailers', 'gzip-liegt'].includes(vorm),
    ),
  )('%s is other bytes than without it', async (vorm) => {
    const plain = await ask()
    const other = handled(vorm)
    expect(Buffer.concat(other.body).equals(Buffer.from((plain as { body: Uint8Array }).body))).toBe(
      vorm === 'gzip-liegt',
    )
  })
})
