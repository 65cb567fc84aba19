import { describe, expect, test } from '@jest/globals'
import { quirks } from '../../../simulator/quirks/quirks.ts'
import { faultOf, openDesk, textOf } from './desk.ts'

/** What each quirk shows on the wire, beside a school without it. */
const shows: Readonly<Record<string, (text: string, status: number) => boolean>> = {
  // F08: whatever year was asked.
  'answers-current-year': (text) => text.includes('<schooljaar>2026-2027<'),
  // I11.
  'fault-with-status-200': (_, status) => status === 200,
  // F07.
  'answers-another-school': (text) => text.includes('<brincode>99ZZ<') && !text.includes('<brincode>99QQ<'),
  // F08: the year before.
  'answers-last-year': (text) => text.includes('<schooljaar>2025-2026<'),
  // B12.
  'empty-voorvoegsel-elements': (text) => text.includes('<voorvoegsel/>'),
  // E21.
  'teachers-without-eckid': (text) => !/<leerkracht [^>]*eckid=/.test(text) && /<leerling [^>]*eckid=/.test(text),
  // I06: in a namespace of its own.
  'private-toevoegingen': (text) => /<toevoegingen><blok [^>]*xsi:type="lev:ExtraBlok".*<\/leerling>/.test(text),
  // D30: the key of the first pupil is the highest, not the lowest.
  'in-reverse-order': (text) => {
    const keys = [...text.matchAll(/<leerling key="(\d+)"/g)].map(([, key]) => Number(key))
    return keys[0]! > keys.at(-1)!
  },
  // E22.
  'no-leerkrachten': (text) => !text.includes('<leerkracht') && text.includes('<leerling '),
}

/** How the request must be bent for the quirk to show. */
const asks: Readonly<Record<string, (xml: string) => string>> = {
  'answers-current-year': (xml) => xml.replace('2026-2027', '2024-2025'),
  'fault-with-status-200': (xml) => xml.replace('<xsdversie>2.2<', '<xsdversie>9<'),
}

describe('a quirk of a LAS', () => {
  const clock = { now: () => Date.parse('2026-11-23T12:00:00Z') }
  const withEckids = (name: string) => {
    const desk = openDesk({ clock, invalidOnPurpose: true })
    desk.world.changeSchool('99QQ00', (school) => ({
      ...school,
      leerlingen: school.leerlingen.map((leerling) => ({
        ...leerling,
        eckid: `https://ketenid.nl/pilot/${'c'.repeat(128)}`,
      })),
      leerkrachten: school.leerkrachten?.map((leerkracht) => ({
        ...leerkracht,
        eckid: `https://ketenid.nl/pilot/${'d'.repeat(128)}`,
      })),
    }))
    const ask = () => {
      const answer = desk.post((asks[name] ?? ((xml) => xml))(desk.verzoek))
      const show = shows[name]
      if (show === undefined) throw new Error(`Say in \`shows\` of this file what ${name} shows on the wire.`)
      return show(textOf(answer), answer.status)
    }
    return { desk, ask }
  }

  test('has a case in `shows` of this file, and no case is of a quirk that is gone', () => {
    const names = quirks.map(({ name }) => name)
    const cases = Object.keys(shows)
    expect({
      withoutCase: names.filter((name) => !cases.includes(name)),
      gone: cases.filter((name) => !names.includes(name)),
    }).toEqual({ withoutCase: [], gone: [] })
  })

  test('has a sighting', () => {
    expect(quirks.filter(({ seen }) => seen === '')).toEqual([])
  })

  test.each(quirks.map(({ name }) => name))('%s shows when it is on, and only then', (name) => {
    const { desk, ask } = withEckids(name)
    expect(ask()).toBe(false)
    desk.world.configureSchool('99QQ00', { quirks: [name] })
    expect(ask()).toBe(true)
  })

  test('does not change the fault itself', () => {
    const { desk } = withEckids('fault-with-status-200')
    desk.world.configureSchool('99QQ00', { quirks: ['fault-with-status-200'] })
    expect(faultOf(desk.post(desk.verzoek.replace('<xsdversie>2.2<', '<xsdversie>9<')))).toBe(
      'Client.XsdVersieOngeldig',
    )
  })
})
