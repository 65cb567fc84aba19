import { describe, expect, test } from '@jest/globals'
import { createSimulator, ordinarySchool } from 'koppelproef'
import { generateSchool } from '../../simulator/index.ts'
import { schoolAt } from '../../simulator/world/live-school.ts'
import { openDesk, textOf } from './wire/desk.ts'

const day = 24 * 3_600_000
const noon = (date: string) => Date.parse(`${date}T12:00:00Z`)
const school = { ...ordinarySchool(5, '2026-2027'), peildatum: '2026-10-01' }
const id = `${school.brincode}00`
const [anna, bram] = school.leerlingen
const gebeurtenissen = [
  { soort: 'uitstroom', datum: '2026-11-01', leerling: { id: anna!.id! } },
  { soort: 'naamswijziging', datum: '2026-12-01', leerling: { id: bram!.id! }, achternaam: 'Vlinderman' },
] as const

describe('the calendar of a school', () => {
  const open = () => {
    let now = noon('2026-11-23')
    const desk = openDesk({ clock: { now: () => now }, schools: [{ school, gebeurtenissen }] })
    return { desk, to: (date: string) => (now = noon(date)) }
  }
  const pupilsIn = (text: string) => text.match(/<leerling /g)!.length

  test('what is past has happened, what is to come has not', () => {
    const { desk, to } = open()
    expect(pupilsIn(textOf(desk.post(desk.verzoek)))).toBe(school.leerlingen.length - 1)
    expect(textOf(desk.post(desk.verzoek))).not.toContain('Vlinderman')
    to('2026-12-01')
    expect(textOf(desk.post(desk.verzoek))).toContain('Vlinderman')
  })

  test('the school of any day can be asked for again', () => {
    const { desk, to } = open()
    to('2027-01-15')
    const live = desk.world.findSchool(id)!
    const on = (date: string) => schoolAt(live, noon(date)).school
    expect(on('2026-10-31').leerlingen).toHaveLength(school.leerlingen.length)
    expect(on('2026-11-01').leerlingen).toHaveLength(school.leerlingen.length - 1)
    expect(on('2026-11-30').leerlingen.some(({ achternaam }) => achternaam === 'Vlinderman')).toBe(false)
    expect(on('2026-12-02').leerlingen.some(({ achternaam }) => achternaam === 'Vlinderman')).toBe(true)
  })

  test('geenwijzigingen lasts until the day of the next change', () => {
    const { desk, to } = open()
    const since = (moment: string) =>
      desk.verzoek.replace('</xsdversie>', `</xsdversie><laatstontvangengegevens>${moment}</laatstontvangengegevens>`)
    const moment = /<aanmaakdatum>([^<]+)</.exec(textOf(desk.post(desk.verzoek)))![1]!
    to('2026-11-30')
    expect(textOf(desk.post(since(moment)))).toContain('<geenwijzigingen/>')
    to('2026-12-02')
    expect(textOf(desk.post(since(moment)))).toContain('<leerling ')
  })

  test('what can not happen is set apart with its reason, and the rest goes on', () => {
    const { desk } = open()
    desk.world.planChanges(id, [
      { soort: 'uitstroom', datum: '2026-11-02', leerling: { id: anna!.id! } },
      { soort: 'naamswijziging', datum: '2026-11-03', leerling: { id: bram!.id! }, achternaam: 'Kever' },
    ])
    const live = desk.world.findSchool(id)!
    expect(live.mislukt).toHaveLength(1)
    expect(
      schoolAt(live, noon('2026-11-23')).school.leerlingen.find((leerling) => leerling.id === bram!.id),
    ).toMatchObject({ achternaam: 'Kever' })
  })

  test('a fusie brings in the other school as it is on that day, under the new brincode', () => {
    const other = generateSchool({ seed: 6, schooljaar: '2026-2027', brincode: '99ZX', pupils: 60 })
    const now = noon('2027-01-10')
    const world = createSimulator({
      clock: { now: () => now },
      schools: [
        {
          school,
          gebeurtenissen: [{ soort: 'fusie', datum: '2027-01-01', met: { brincode: '99ZX' }, brincode: '99ZZ' }],
        },
        other,
      ],
    }).world()!
    const live = world.schoolCalled('99ZZ00')!
    expect(schoolAt(live, now).school.leerlingen).toHaveLength(school.leerlingen.length + 60)
    expect(world.schoolCalled(id)).toBeUndefined()
    expect(schoolAt(live, now - 30 * day).school.brincode).toBe(school.brincode)
  })
})
