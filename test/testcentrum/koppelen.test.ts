import { describe, expect, test } from '@jest/globals'
import { createTestcentrum } from '../../src/testcentrum/testcentrum.ts'
import { had, handClock, linked, smallSchool } from './world.ts'

const fresh = () => {
  const clock = handClock()
  const centrum = createTestcentrum({
    clock,
    connect: () => {
      throw new Error('nobody may call the LAS here')
    },
  })
  centrum.reset({ omgeving: [{ id: 'school', naam: 'De Handleiding' }] })
  return { centrum, clock }
}
const good = { type: 'ESIS UWLR', brincode: '99QQ' }
const codes = (outcome: { kind: string; redenen?: readonly { code: string }[] }) =>
  outcome.redenen?.map(({ code }) => code) ?? outcome.kind

/** Request and approval of these fields: `ok` or every reason. */
const judged = (velden: Partial<typeof good> & { dependancecode?: string; schooljaar?: string }) => {
  const { centrum } = fresh()
  const requested = centrum.requestKoppeling('school', { ...good, ...velden })
  if (requested.kind !== 'ok') throw new Error(JSON.stringify(requested))
  return codes(centrum.approveKoppeling(requested.koppeling.id))
}

// Row F01: 00 is empty; F02: one digit; F03: brincode with vestigingsnummer; F04: O and 0, I and 1; F05: small letters; F20: the year.
describe('step 1: a koppeling is requested and judged (F01 to F05, F20)', () => {
  test.each([
    [{}],
    [{ brincode: ' 99qq ' }],
    [{ dependancecode: '' }],
    [{ dependancecode: '00' }],
    [{ dependancecode: '1' }],
    [{ schooljaar: '' }],
    [{ schooljaar: '2026-2027' }],
    [{ brincode: '99OI' }],
  ])('approves %j', (velden) => {
    expect(judged(velden)).toBe('ok')
  })

  test.each([
    [{ brincode: '' }, ['brincode-leeg']],
    [{ brincode: '9901' }, ['brincode-verwisseld']],
    [{ brincode: '9OQQ' }, ['brincode-verwisseld']],
    [{ brincode: '99QQ00' }, ['brincode-met-vestiging']],
    [{ brincode: '99QQ.00' }, ['brincode-met-vestiging']],
    [{ brincode: '990I00' }, ['brincode-met-vestiging']],
    [{ brincode: 'QQ99' }, ['brincode-vorm']],
    [{ dependancecode: '001' }, ['dependancecode-vorm']],
    [{ schooljaar: '26-27' }, ['schooljaar-vorm']],
    [{ schooljaar: '2025-2026' }, ['schooljaar-niet-huidig']],
    [{ type: 'ParnasSys' }, ['type-onbekend']],
    [{ brincode: '9901', schooljaar: '20-21' }, ['brincode-verwisseld', 'schooljaar-vorm']],
  ])('refuses %j with %j', (velden, reasons) => {
    expect(judged(velden)).toEqual(reasons)
  })

  test('says what was meant by 9901, and where the vestigingsnummer goes', () => {
    const { centrum } = fresh()
    centrum.requestKoppeling('school', { ...good, brincode: '9901' })
    const refused = centrum.approveKoppeling('990100')
    expect(refused.kind === 'geweigerd' && refused.redenen[0]?.tekst).toContain('bedoelt u 99OI?')
    centrum.requestKoppeling('school', { ...good, brincode: '99QQ.01' })
    const other = centrum.approveKoppeling('99QQ.0100')
    expect(other.kind === 'geweigerd' && other.redenen[0]?.tekst).toContain(
      '99QQ in bij Brincode en 01 bij Dependancecode',
    )
  })

  test('may be requested again after a refusal, in the place of the wrong one', () => {
    const { centrum } = fresh()
    centrum.requestKoppeling('school', { ...good, brincode: '9901' })
    centrum.approveKoppeling('990100')
    expect(centrum.requestKoppeling('school', good).kind).toBe('ok')
    expect(centrum.state().koppeling.map(({ id }) => id)).toEqual(['99QQ00'])
    expect(codes(centrum.requestKoppeling('school', good))).toEqual(['koppeling-bestaat'])
  })

  test('takes the school year from the clock, which turns on the first of August in the Netherlands', () => {
    const { centrum, clock } = fresh()
    clock.set('2027-07-31T21:59:00Z')
    const before = centrum.requestKoppeling('school', good)
    clock.set('2027-07-31T22:00:00Z')
    const after = centrum.requestKoppeling('school', { ...good, dependancecode: '01' })
    expect([before, after]).toMatchObject([
      { koppeling: { schooljaar: '2026-2027' } },
      { koppeling: { schooljaar: '2027-2028' } },
    ])
  })

  test('allows several locations of one brincode, and refuses a second brincode in one environment (F14)', () => {
    const { centrum } = fresh()
    for (const dependancecode of ['00', '01']) {
      centrum.requestKoppeling('school', { ...good, dependancecode })
      expect(centrum.approveKoppeling(`99QQ${dependancecode}`).kind).toBe('ok')
    }
    centrum.requestKoppeling('school', { ...good, brincode: '99RR' })
    expect(codes(centrum.approveKoppeling('99RR00'))).toEqual(['andere-brincode'])
    expect(codes(centrum.requestKoppeling('elders', good))).toEqual(['school-onbekend'])
  })
})

describe('“verwijder nummers”', () => {
  test('empties the external numbers of pupils and groups, and keeps results and everything else', () => {
    const about = {
      soort: 'leerling',
      school: '99QQ00',
      key: '9',
      wie: { roepnaam: 'Tess', achternaam: 'Mulder' },
    } as const
    const leftOut = { ...about, decision: 'niet-importeren' } as const
    const { centrum } = linked(smallSchool(), {
      leerling: [had('anna', 'Anna', 'Zandstra', '2016-03-14', { key: '7', eckid: 'https://ketenid.nl/pilot/1' })],
      groep: [{ id: 'vijf', school: '99QQ00', soort: 'groep', naam: '5', schooljaar: '2026-2027', key: 'g' }],
      leerkracht: [{ id: 'joke', school: '99QQ00', achternaam: 'Terpstra', key: '7' }],
      onthouden: [leftOut, { ...about, decision: 'bestaand', id: 'anna' }],
    })
    const toets = { toetscode: { waarde: 'REK' } }
    centrum.normeer({ leerling: 'anna', toets, afnamedatum: '2026-11-20', uitslag: { kind: 'score', score: 7 } })
    expect(centrum.removeNummers('99QQ00')).toBe(2)
    const { leerling, groep, leerkracht, resultaat, onthouden } = centrum.state()
    expect(leerling).toEqual([had('anna', 'Anna', 'Zandstra', '2016-03-14', { eckid: 'https://ketenid.nl/pilot/1' })])
    expect([groep[0]?.key, leerkracht[0]?.key, resultaat.length, onthouden]).toEqual([undefined, '7', 1, [leftOut]])
    expect(centrum.removeNummers('99QQ00')).toBe(0)
  })

  test('is advised at the request as long as there are any', () => {
    const { centrum } = fresh()
    centrum.reset({
      omgeving: [{ id: 'school', naam: 'De Handleiding' }],
      leerling: [had('anna', 'Anna', 'Zandstra', '2016-03-14', { key: '7' })],
    })
    expect(centrum.requestKoppeling('school', good)).toMatchObject({ letOp: [{ code: 'nummers-niet-leeg' }] })
  })
})

describe('step 3: the key is pasted and saved, and SchoolKey stays empty (F17)', () => {
  const approved = () => {
    const { centrum, clock } = fresh()
    centrum.requestKoppeling('school', good)
    centrum.approveKoppeling('99QQ00')
    return { centrum, clock }
  }
  const save = (centrum: ReturnType<typeof fresh>['centrum'], more: object = {}) =>
    centrum.saveKoppeling('99QQ00', { type: 'ESIS', autorisatiesleutel: 'abc', ...more })

  test('makes the koppeling active, with the key as ESIS gave it', () => {
    const { centrum, clock } = approved()
    expect(save(centrum, { autorisatiesleutel: '  aBc123==\r\n', schoolkey: '' })).toMatchObject({
      kind: 'ok',
      koppeling: { status: 'actief', autorisatiesleutel: 'aBc123==', actiefSinds: clock.now() },
    })
  })

  test.each([
    [{ autorisatiesleutel: '  ' }, ['sleutel-leeg']],
    [{ autorisatiesleutel: 'abc def' }, ['sleutel-met-wit']],
    [{ autorisatiesleutel: 'x'.repeat(65) }, ['sleutel-te-lang']],
    [{ schoolkey: '99QQ' }, ['schoolkey-niet-leeg']],
    [{ brincode: '99RR' }, ['andere-brincode']],
    [{ brincode: '9901', schoolkey: 'x' }, ['brincode-verwisseld', 'schoolkey-niet-leeg']],
  ])('refuses %j with %j, and changes nothing', (more, reasons) => {
    const { centrum } = approved()
    const before = centrum.state()
    expect(codes(save(centrum, more))).toEqual(reasons)
    expect(centrum.state()).toEqual(before)
  })

  test('is pointed at a verificatiecode pasted by mistake', () => {
    const { centrum } = approved()
    expect(save(centrum, { autorisatiesleutel: '99QQ001234567890abcd' })).toMatchObject({
      kind: 'ok',
      letOp: [{ code: 'sleutel-lijkt-verificatiecode' }],
    })
  })

  test('waits for the approval, and so does importing for the key (F18)', async () => {
    const { centrum } = fresh()
    centrum.requestKoppeling('school', good)
    expect(codes(save(centrum))).toEqual(['koppeling-niet-goedgekeurd'])
    centrum.approveKoppeling('99QQ00')
    expect(await centrum.importGegevens('99QQ00')).toMatchObject({ redenen: [{ code: 'koppeling-niet-actief' }] })
    expect(await centrum.importGegevens('99RR00')).toMatchObject({ redenen: [{ code: 'koppeling-onbekend' }] })
  })

  test('with another key later keeps the day on which the koppeling became active', () => {
    const { centrum, clock } = approved()
    save(centrum)
    const activeSince = clock.now()
    clock.advance(86_400_000)
    expect(save(centrum, { autorisatiesleutel: 'nieuw' })).toMatchObject({
      koppeling: { autorisatiesleutel: 'nieuw', actiefSinds: activeSince },
    })
  })

  test('ends when the school stops it', async () => {
    const { centrum } = approved()
    save(centrum)
    expect(centrum.stopKoppeling('99QQ00')).toMatchObject({ koppeling: { status: 'gestopt' } })
    expect(await centrum.importGegevens('99QQ00')).toMatchObject({ redenen: [{ code: 'koppeling-niet-actief' }] })
    expect(centrum.requestKoppeling('school', good).kind).toBe('ok')
  })
})
