import { describe, expect, test } from '@jest/globals'
import type { Adapter, AdapterResultaat, KoppelVerzoek, Toestand } from '../../contracts/adapter/adapter.ts'
import { checked } from '../../contracts/adapter/checked.ts'
import { systemOf } from '../../contracts/adapter/transport.ts'
import { inProcess, noPort } from '../../scenarios/sut/in-process.ts'
import { openTestcentrum } from '../../scenarios/sut/testcentrum.ts'
import { createBareSimulator } from '../../simulator/simulator.ts'
import { activated, handClock, klant, pupils, smallSchool } from '../testcentrum/world.ts'

const nu = '2026-11-23T12:00:00+01:00'
const [{ key, roepnaam, achternaam, geboortedatum }] = pupils(1) as [ReturnType<typeof pupils>[number]]
const noor = { id: 'ea-noor', key: key!, roepnaam, achternaam, geboortedatum }

/** Our testcentrum beside an ESIS with two schools, 99QQ and 99XX, of three pupils each; what the EA has of the first. */
async function beside(held: Partial<Toestand> = {}) {
  const simulator = createBareSimulator({ seed: '1', clock: handClock('2026-11-23T11:00:00Z') })
  const koppelingen: KoppelVerzoek[] = ['99QQ', '99XX'].map((brincode) => ({
    leerlinggegevens: `${noPort}/uwlr/leerlinggegevens`,
    leerresultaten: `${noPort}/uwlr/leerresultaten`,
    schooljaar: '2026-2027',
    xsdversie: '2.2',
    brincode,
    autorisatiesleutel: activated(simulator, smallSchool({ brincode, leerlingen: pupils(3) })).sleutel,
    ...klant,
  }))
  const [eerste, tweede] = koppelingen as [KoppelVerzoek, KoppelVerzoek]
  const own = openTestcentrum({ transport: inProcess(simulator) })
  const ea = checked(systemOf(own)).adapter as Required<Adapter>
  const toestand = { groepen: [], leerkrachten: [], leerlingen: [], ...held }
  await ea.reset({ nu, brincode: '99QQ', toestand })
  const received = () =>
    [...simulator.world()!.state().resultaten.values()].map(({ key, versies }) => {
      const { leerlingid, resultaat } = versies.at(-1)!
      return [key, leerlingid, resultaat.toetsonderdeelcode ?? '', resultaat.uitslag] as const
    })
  return { ea, eerste, tweede, received }
}

const pupilsOf = ({ leerlingen }: Toestand) => leerlingen.map(({ id, key, school }) => [id, key, school])
const numbered = async (ea: Adapter, key: string) =>
  (await ea.toestand()).leerlingen.find((leerling) => leerling.key === key)!.id

/** Linked, imported and applied. */
async function settled(held: Partial<Toestand> = {}) {
  const world = await beside(held)
  expect(await world.ea.koppel(world.eerste)).toEqual({ kind: 'ok' })
  await world.ea.importeer(world.eerste)
  expect(await world.ea.verwerk({ bevestigd: true })).toMatchObject({ kind: 'verwerkt' })
  return world
}

describe('results', () => {
  const before: AdapterResultaat = {
    id: 'r1',
    leerling: 'ea-noor',
    toets: 'REK',
    score: 12,
    afnamedatum: '2026-10-05',
    letter: 'B',
    norm: 'II',
    onderdelen: [{ naam: 'getallen', score: 7 }, { naam: 'meten' }],
  }

  test('given with reset are told as they came, and are sent only when earlier ones are asked for', async () => {
    const { ea, received } = await settled({ leerlingen: [noor], resultaten: [before] })
    expect((await ea.toestand()).resultaten).toEqual([{ ...before, verstuurd: false }])
    expect(await ea.verstuur({})).toMatchObject({ verstuurd: 0, uitgesteld: 0 })
    expect(received()).toEqual([])
    expect(await ea.verstuur({ eerdere: true })).toMatchObject({ verstuurd: 1 })
    expect(received()).toEqual([
      ['r1', '1', '', { kind: 'score', score: 12 }],
      ['r1-1', '1', 'getallen', { kind: 'score', score: 7 }],
    ])
  })

  test('that were sent before are not sent again', async () => {
    const { ea, received } = await settled({ leerlingen: [noor], resultaten: [{ ...before, verstuurd: true }] })
    expect((await ea.toestand()).resultaten).toEqual([{ ...before, verstuurd: true }])
    await ea.verstuur({ eerdere: true })
    expect(received()).toEqual([])
  })

  test('may be a decimal, a letter, or have parts', async () => {
    const { ea, received } = await settled({ leerlingen: [noor] })
    const taken = { leerling: 'ea-noor', afnamedatum: '2026-11-20' }
    const ids = [
      await ea.normeer({ ...taken, toets: 'LEZ', score: 12.5 }),
      await ea.normeer({ ...taken, toets: 'SCHR', letter: 'B+' }),
      await ea.normeer({ ...taken, toets: 'REK', score: 9, norm: 'III', onderdelen: [{ naam: 'meten', score: 4 }] }),
    ]
    expect(ids).toEqual([{ id: 'resultaat-1' }, { id: 'resultaat-2' }, { id: 'resultaat-3' }])
    expect((await ea.toestand()).resultaten).toMatchObject([
      { toets: 'LEZ', score: 12.5 },
      { toets: 'SCHR', letter: 'B+' },
      { toets: 'REK', score: 9, norm: 'III', onderdelen: [{ naam: 'meten', score: 4 }] },
    ])
    expect(await ea.verstuur({})).toMatchObject({ verstuurd: 3, geweigerd: [] })
    expect(received().map(([, , part, uitslag]) => [part, uitslag.kind])).toEqual([
      ['', 'oso'],
      ['', 'oso'],
      ['', 'score'],
      ['meten', 'score'],
    ])
  })

  test('of nothing are refused with the code of why', async () => {
    const { ea } = await settled({ leerlingen: [noor] })
    const refused = await ea.normeer({ leerling: 'ea-noor', toets: 'REK', afnamedatum: '2026-11-20' })
    expect(refused).toMatchObject({ kind: 'geweigerd', codes: ['resultaat-ongeldig'] })
  })

  test('under the wrong child go to the right one, here and at the LAS', async () => {
    const { ea, received } = await settled({ leerlingen: [noor] })
    const parts = [{ naam: 'meten', score: 4 }]
    const taken = { leerling: 'ea-noor', toets: 'REK', score: 9, afnamedatum: '2026-11-20', onderdelen: parts }
    await ea.normeer(taken)
    await ea.verstuur({})
    const naar = await numbered(ea, '2')
    expect(await ea.verplaatsResultaat({ resultaat: 'resultaat-1', naar })).toEqual({ kind: 'ok' })
    expect((await ea.toestand()).resultaten).toMatchObject([{ leerling: naar, verstuurd: false }])
    await ea.verstuur({})
    expect(received().map(([key, leerlingid]) => [key, leerlingid])).toEqual([
      ['resultaat-1', '2'],
      ['resultaat-2', '2'],
    ])
    // The other has this test of this day already.
    await ea.normeer(taken)
    expect(await ea.verplaatsResultaat({ resultaat: 'resultaat-1', naar: 'ea-noor' })).toMatchObject({
      codes: ['resultaat-bestaat'],
    })
  })

  test('that are removed are gone with their parts, and a second time there is nothing to remove', async () => {
    const { ea } = await beside({ leerlingen: [noor], resultaten: [before] })
    expect(await ea.verwijderResultaat({ resultaat: 'r1' })).toEqual({ kind: 'ok' })
    expect((await ea.toestand()).resultaten).toEqual([])
    expect(await ea.verwijderResultaat({ resultaat: 'r1' })).toMatchObject({ codes: ['resultaat-onbekend'] })
  })
})

describe('two schools', () => {
  test('each have a review of their own: a question is about the school that it names', async () => {
    const { ea, eerste, tweede } = await beside()
    await ea.voegSchoolToe({ brincode: '99XX', toestand: { groepen: [], leerkrachten: [], leerlingen: [] } })
    await ea.koppel({ ...eerste, school: '99QQ00' })
    await ea.koppel({ ...tweede, school: '99XX00' })
    const answers = await Promise.all([
      ea.importeer({ ...eerste, school: '99QQ00' }),
      ea.importeer({ ...tweede, school: '99XX00' }),
    ])
    expect(answers.map(({ kind }) => kind)).toEqual(['voorstel', 'voorstel'])
    await ea.verwerk({ bevestigd: true, school: '99QQ00' })
    expect(pupilsOf(await ea.toestand()).map(([, , school]) => school)).toEqual([undefined, undefined, undefined])
    await ea.breekAf({ school: '99XX00' })
    expect(await ea.verwerk({ bevestigd: true, school: '99XX00' })).toMatchObject({ kind: 'geweigerd' })
    expect(await ea.maakOngedaan({ school: '99XX00' })).toMatchObject({ codes: ['niets-ongedaan'] })
    expect(await ea.maakOngedaan({ school: '99QQ00' })).toEqual({ kind: 'ok' })
    expect(pupilsOf(await ea.toestand())).toEqual([])
  })

  test('what is typed wrong on the screen of one is not about the other', async () => {
    const { ea, eerste, tweede } = await beside()
    await ea.voegSchoolToe({ brincode: '99XX', toestand: { groepen: [], leerkrachten: [], leerlingen: [] } })
    await ea.koppel(eerste)
    const refused = await ea.koppel({ ...tweede, brincode: '99QQ', school: '99XX00' })
    expect(refused).toMatchObject({ kind: 'geweigerd' })
    expect(await ea.importeer(eerste)).toMatchObject({ kind: 'voorstel' })
  })
})

describe('koppelen', () => {
  test('step by step: nothing is fetched before it was asked for, approved and saved', async () => {
    const { ea, eerste } = await beside()
    const { brincode, schooljaar } = eerste
    expect(await ea.keurGoed({})).toMatchObject({ kind: 'geweigerd', codes: ['geen-aanvraag'] })
    expect(await ea.vraagAan({ brincode, schooljaar })).toEqual({ kind: 'ok' })
    expect(await ea.vraagAan({ brincode, schooljaar })).toMatchObject({ codes: ['koppeling-bestaat'] })
    expect(await ea.koppel(eerste)).toMatchObject({ codes: ['koppeling-niet-goedgekeurd'] })
    expect(await ea.importeer(eerste)).toMatchObject({ kind: 'mislukt', codes: ['koppeling-niet-actief'] })
    expect(await ea.keurGoed({})).toEqual({ kind: 'ok' })
    expect(await ea.koppel(eerste)).toEqual({ kind: 'ok' })
    expect(await ea.importeer(eerste)).toMatchObject({ kind: 'voorstel' })
  })
})

describe('importing', () => {
  test('in three questions proposes what one question does', async () => {
    const { ea, eerste } = await beside()
    await ea.koppel(eerste)
    const whole = await ea.importeer(eerste)
    expect(await ea.importeer({ ...eerste, wijze: 'gefaseerd' })).toEqual(whole)
  })

  test('says the code of every sentence, and the numbers of the summary', async () => {
    const { ea, eerste } = await beside({ leerlingen: [noor, { id: 'weg', key: '99', roepnaam: 'Weg' }] })
    await ea.koppel(eerste)
    const voorstel = await ea.importeer(eerste)
    if (voorstel.kind !== 'voorstel') throw new Error(voorstel.kind)
    for (const { redenen, codes } of voorstel.leerlingen) expect(codes).toHaveLength(redenen!.length)
    expect(voorstel.codes).toHaveLength(voorstel.waarschuwingen!.length)
    const applied = await ea.verwerk({ bevestigd: true })
    expect(applied).toMatchObject({ samenvatting: { leerlingen: { nieuw: 2, bijgewerkt: 1 }, groepen: { nieuw: 1 } } })
    // Applied before: nothing was done now.
    expect(await ea.verwerk({ bevestigd: true })).toEqual({ kind: 'verwerkt' })
  })

  test('that fails leaves nothing to apply', async () => {
    const { ea, eerste } = await settled()
    expect(await ea.importeer(eerste)).toEqual({ kind: 'geenwijzigingen' })
    expect(await ea.verwerk({ bevestigd: true })).toMatchObject({ kind: 'geweigerd', codes: ['geen-import'] })
  })
})

describe('a testcentrum that is killed', () => {
  test('before it wrote anything has applied nothing; the review is still there', async () => {
    const { ea, eerste } = await beside()
    await ea.koppel(eerste)
    await ea.importeer(eerste)
    expect(await ea.valUit({ tijdens: 'verwerk', vraag: { bevestigd: true }, na: 0 })).toEqual({ kind: 'ok' })
    expect(pupilsOf(await ea.toestand())).toEqual([])
    expect(await ea.verwerk({ bevestigd: true })).toMatchObject({ kind: 'verwerkt' })
    expect(pupilsOf(await ea.toestand())).toHaveLength(3)
  })

  test('after it was done has applied all of it once', async () => {
    const { ea, eerste } = await beside()
    await ea.koppel(eerste)
    await ea.importeer(eerste)
    await ea.valUit({ tijdens: 'verwerk', vraag: { bevestigd: true }, na: 1 })
    expect(pupilsOf(await ea.toestand())).toHaveLength(3)
    await ea.verwerk({ bevestigd: true })
    expect(pupilsOf(await ea.toestand())).toHaveLength(3)
    expect(await ea.maakOngedaan()).toEqual({ kind: 'ok' })
  })

  test('while it sends sends again what the LAS has and it did not hear of', async () => {
    const { ea, received } = await settled({ leerlingen: [noor] })
    await ea.normeer({ leerling: 'ea-noor', toets: 'REK', score: 9, afnamedatum: '2026-11-20' })
    await ea.valUit({ tijdens: 'verstuur', vraag: {}, na: 1 })
    expect(received()).toHaveLength(1)
    expect((await ea.toestand()).resultaten).toMatchObject([{ verstuurd: false }])
    expect(await ea.verstuur({})).toMatchObject({ verstuurd: 1 })
    expect(received()).toHaveLength(1)
  })

  test('while it fetches has no review, and fetches again', async () => {
    const { ea, eerste } = await beside()
    await ea.koppel(eerste)
    await ea.valUit({ tijdens: 'importeer', vraag: eerste, na: 0 })
    expect(await ea.verwerk({})).toMatchObject({ kind: 'geweigerd' })
    expect(await ea.importeer(eerste)).toMatchObject({ kind: 'voorstel' })
  })
})

describe('beside an import', () => {
  test('a pupil is switched off by hand, and on again', async () => {
    const { ea } = await beside({ leerlingen: [noor] })
    await ea.deactiveer({ leerling: 'ea-noor' })
    expect((await ea.toestand()).leerlingen).toMatchObject([{ id: 'ea-noor', actief: false }])
    await ea.deactiveer({ leerling: 'ea-noor', actief: true })
    expect((await ea.toestand()).leerlingen).toEqual([noor])
    expect(await ea.deactiveer({ leerling: 'niemand' })).toMatchObject({ codes: ['record-onbekend'] })
  })

  test('rights are those that a person gave, and what else is kept stays', async () => {
    const leerkrachten = [
      { id: 'joke', roepnaam: 'Joke', rechten: ['beheerder'] },
      { id: 'piet', roepnaam: 'Piet', overig: { telefoon: '06' } },
    ]
    const { ea } = await beside({ leerkrachten })
    expect((await ea.toestand()).leerkrachten).toEqual([
      { id: 'joke', roepnaam: 'Joke', rechten: ['leerkracht', 'beheerder'] },
      { id: 'piet', roepnaam: 'Piet', rechten: ['leerkracht'], overig: { telefoon: '06' } },
    ])
  })

  test('the log says what was done since reset, and holds no key and no name', async () => {
    const { ea, eerste } = await settled({ leerlingen: [noor] })
    const log = await ea.logboek()
    expect(log).toEqual(['koppel ok', 'importeer voorstel', 'verwerk verwerkt'])
    expect(log.join('\n')).not.toContain(eerste.autorisatiesleutel)
    await ea.reset({ nu, brincode: '99QQ', toestand: { groepen: [], leerkrachten: [], leerlingen: [] } })
    expect(await ea.logboek()).toEqual([])
  })
})
