import { describe, expect, test } from '@jest/globals'
import { dutchDateTime, momentOf } from '../../../src/time/dutch-time.ts'
import { openDesk, textOf } from './desk.ts'

const clockAt = (text: string) => {
  let now = Date.parse(text)
  return { clock: { now: () => now }, wait: (milliseconds: number) => (now += milliseconds) }
}
const since = (xml: string, moment: string) =>
  xml.replace('</xsdversie>', `</xsdversie><laatstontvangengegevens>${moment}</laatstontvangengegevens>`)
const madeAt = (text: string) => /<aanmaakdatum>([^<]+)</.exec(text)![1]!

describe('laatstontvangengegevens', () => {
  const open = () => {
    const { clock, wait } = clockAt('2026-11-23T12:00:00.250Z')
    const desk = openDesk({ clock })
    return { desk, wait, id: '99QQ00' }
  }

  test('absent: there is always data', () => {
    const { desk } = open()
    expect(textOf(desk.post(desk.verzoek))).toContain('<leerling ')
    expect(textOf(desk.post(desk.verzoek))).toContain('<leerling ')
  })

  test('the moment of the last answer, nothing changed: geenwijzigingen, truly empty', () => {
    const { desk } = open()
    const moment = madeAt(textOf(desk.post(desk.verzoek)))
    expect(textOf(desk.post(since(desk.verzoek, moment)))).toContain('<geenwijzigingen/></leerlinggegevens_antwoord>')
  })

  test('a change after it, even in the same instant: the whole school again', () => {
    const { desk, id } = open()
    const moment = madeAt(textOf(desk.post(desk.verzoek)))
    desk.world.changeSchool(id, (school) => ({ ...school, leerlingen: school.leerlingen.slice(1) }))
    const text = textOf(desk.post(since(desk.verzoek, moment)))
    expect(text.match(/<leerling /g)).toHaveLength(21)
    expect(textOf(desk.post(since(desk.verzoek, madeAt(text))))).toContain('<geenwijzigingen/>')
  })

  test.each([
    ['without a zone it is Dutch time', '2026-11-23T13:00:00', true],
    ['without a zone it is Dutch time, an instant too early', '2026-11-23T12:59:59', false],
    ['with a zone it is that moment', '2026-11-23T12:00:01Z', true],
    ['with another zone too', '2026-11-23T17:30:01+05:30', true],
  ])('%s', (_, moment, nothing) => {
    const { clock } = clockAt('2026-11-23T12:00:00Z')
    const desk = openDesk({ clock })
    expect(textOf(desk.post(since(desk.verzoek, moment))).includes('<geenwijzigingen/>')).toBe(nothing)
  })

  test('a moment before the school was there: data', () => {
    const { desk } = open()
    expect(textOf(desk.post(since(desk.verzoek, '2020-01-01T00:00:00')))).toContain('<leerling ')
  })
})

describe('Dutch time', () => {
  test.each([
    ['2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25T02:59:59+02:00'],
    ['2026-10-25T01:00:00Z', '2026-10-25T02:00:00+01:00'],
    ['2026-12-31T23:30:00.007Z', '2027-01-01T00:30:00.007+01:00'],
  ])('%s is %s', (utc, dutch) => {
    expect(dutchDateTime(Date.parse(utc))).toBe(dutch)
    expect(momentOf(dutch)).toBe(Date.parse(utc))
  })

  test('what is no moment is none', () => expect(momentOf('01-01-1970')).toBeUndefined())
})
