import { describe, expect, test } from '@jest/globals'
import { createSimulator, demoKlant, exampleEnvelope } from 'koppelproef'
import { createReeks } from '../../../simulator/generate/reeks.ts'

const range = { seed: '7', from: '90AA', to: '99ZZ', klant: demoKlant }
const autumn = Date.UTC(2026, 9, 5)
const nextAutumn = Date.UTC(2027, 9, 5)

describe('a range of brincodes', () => {
  test('has every code between its ends', () => {
    expect(createReeks(range).brincodes()).toHaveLength(6760)
    expect(createReeks({ ...range, from: '99ZX', to: '99ZZ' }).brincodes()).toEqual(['99ZX', '99ZY', '99ZZ'])
  })

  test('gives the same school whenever and in whatever order it is asked', () => {
    const reeks = createReeks(range)
    const first = reeks.schoolAt('93KP00', autumn)
    reeks.schoolAt('90AA00', autumn)
    reeks.schoolAt('99ZZ00', autumn)
    expect(reeks.schoolAt('93KP00', autumn)).toEqual(first)
    expect(createReeks(range).schoolAt('93KP00', autumn)).toEqual(first)
    expect(createReeks({ ...range, seed: '8' }).schoolAt('93KP00', autumn)).not.toEqual(first)
  })

  test('knows no school outside it, and none with a location of its own', () => {
    const reeks = createReeks({ ...range, from: '92AA', to: '92AZ' })
    for (const id of ['91ZZ00', '92BA00', '92AA01', '99QQ00', '12AB00', 'schoolkey', ''])
      expect([reeks.schoolAt(id, autumn), reeks.koppelingOf(id)]).toEqual([undefined, undefined])
    expect(reeks.schoolAt('92AA00', autumn)?.id).toBe('92AA00')
  })

  test('gives each brincode a size that never changes', () => {
    const sizes = ['90AA', '93KP', '99ZY'].map((code) => createReeks(range).schoolAt(`${code}00`, autumn))
    expect(sizes.map((live) => live!.versions[0]!.school.leerlingen.length)).toEqual([221, 92, 414])
  })

  test('follows the school year', () => {
    const reeks = createReeks(range)
    expect(reeks.schoolAt('95BB00', autumn)!.versions[0]!.school.schooljaar).toBe('2026-2027')
    expect(reeks.schoolAt('95BB00', nextAutumn)!.versions[0]!.school.schooljaar).toBe('2027-2028')
  })

  test('keeps no more pupils than it may, and always the school that was asked for last', () => {
    const reeks = createReeks({ ...range, keep: 2000 })
    for (const brincode of reeks.brincodes().slice(0, 200)) {
      const live = reeks.schoolAt(`${brincode}00`, autumn)!
      expect(reeks.kept()).toBeLessThanOrEqual(Math.max(2000, live.versions[0]!.school.leerlingen.length))
      expect(reeks.schoolAt(`${brincode}00`, autumn)).toBe(live)
    }
  })

  test('has pupils as many as a country', () => {
    const { from: _from, to: _to, ...rest } = range
    const reeks = createReeks({ ...rest, from: '90AA', to: '90DZ' })
    const sizes = reeks
      .brincodes()
      .map((code) => reeks.schoolAt(`${code}00`, autumn)!.versions[0]!.school.leerlingen.length)
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    expect(mean * 6600).toBeGreaterThan(1_100_000)
    expect(mean * 6600).toBeLessThan(1_700_000)
  })

  test.each([
    ['12AB', '99ZZ'],
    ['90AA', '9ZZZ'],
    ['99ZZ', '90AA'],
  ])('refuses %s to %s', (from, to) => {
    expect(() => createReeks({ ...range, from, to })).toThrow(/range/i)
  })
})

describe('a simulator with a range', () => {
  const simulator = createSimulator({ seed: '7', schools: [], clock: { now: () => autumn }, reeks: range })
  const reeks = createReeks(range)
  const fetchSchool = (brincode: string, sleutel = reeks.aansluitingOf(brincode, '2026-2027').autorisatiesleutel) => {
    const asked = { ...reeks.aansluitingOf(brincode, '2026-2027'), autorisatiesleutel: sleutel }
    const { status, body } = simulator.handle({
      method: 'POST',
      url: '/uwlr/leerlinggegevens',
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      body: Buffer.from(exampleEnvelope(asked)),
    })
    return { status, text: Buffer.concat(body).toString('utf8') }
  }

  test('answers for any school in it', () => {
    for (const brincode of ['90AA', '94QX', '99ZZ']) {
      const { status, text } = fetchSchool(brincode)
      const { leerlingen } = reeks.schoolAt(`${brincode}00`, autumn)!.versions[0]!.school
      expect(status).toBe(200)
      expect(text).toContain(`<brincode>${brincode}</brincode>`)
      expect(text.split('<leerling ')).toHaveLength(leerlingen.length + 1)
    }
  })

  test('gives nothing to another key', () => {
    const { status, text } = fetchSchool('94QX', 'another-key')
    expect(status).toBe(500)
    expect(text).toContain('Client.AutorisatieOngeldig')
  })

  test('keeps what somebody changes in one of them, and leaves the others alone', () => {
    const world = simulator.world()!
    const before = fetchSchool('91CC').text
    world.changeSchool('91CC00', (school) => ({ ...school, leerlingen: school.leerlingen.slice(0, 1) }))
    expect(fetchSchool('91CC').text.split('<leerling ')).toHaveLength(2)
    expect(before.split('<leerling ').length).toBeGreaterThan(2)
    expect([...world.state().scholen.keys()]).toEqual(['91CC00'])
  })
})
