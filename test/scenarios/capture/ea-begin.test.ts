import { describe, expect, test } from '@jest/globals'
import type { Toestand } from '../../../contracts/adapter/adapter.ts'
import { capture } from '../../../scenarios/capture/capture.ts'
import type { Observed } from '../../../scenarios/capture/observed.ts'
import { parseScenarios } from '../../../scenarios/language/parse.ts'
import { beginOf } from '../../../scenarios/run/begin.ts'
import { generateSchool } from '../../../simulator/generate/generate-school.ts'
import { defaultSettings } from '../../../simulator/world/live-school.ts'
import type { School } from '../../../src/school/school.ts'

const school = generateSchool({ seed: 5, pupils: 12, schooljaar: '2026-2027', brincode: '99XY', eckid: 'pupils' })
const [one, two, three] = school.leerlingen
const [juf] = school.leerkrachten!
const [groep] = school.groepen!

const observed = (toestand: Toestand, van = new Map<string, string>()): Observed => ({
  world: 'default',
  seed: '1',
  now: Date.parse('2026-11-02T09:00:00Z'),
  modus: 'lenient',
  schoolId: '99XY00',
  others: [],
  settings: defaultSettings,
  versions: [{ from: Date.parse('2026-11-01T09:00:00Z'), school }],
  gepland: [],
  koppelingen: [],
  storingen: [],
  resultaten: [],
  ea: { reading: { toestand, van }, isLate: false },
})

const toestand: Toestand = {
  groepen: [
    { id: 'G1', key: groep!.key, naam: groep!.naam, schooljaar: '2026-2027' },
    { id: 'G0', key: groep!.key, naam: groep!.naam, schooljaar: '2025-2026', actief: false },
  ],
  leerkrachten: [
    { id: 'L1', roepnaam: juf!.roepnaam!, achternaam: juf!.achternaam!, emailadres: juf!.emailadres!, groepen: [] },
  ],
  leerlingen: [
    // Without a number, and an old spelling of the name.
    {
      id: '7',
      roepnaam: one!.roepnaam!,
      achternaam: one!.achternaam!,
      geboortedatum: one!.geboortedatum!,
      groepen: ['G1', 'G0'],
    },
    { id: '8', key: two!.key!, roepnaam: `${two!.roepnaam}tje`, achternaam: two!.achternaam!, actief: false },
    // The number of the one, the name and birth date of the other.
    {
      id: '9',
      key: three!.key!,
      roepnaam: two!.roepnaam!,
      achternaam: two!.achternaam!,
      geboortedatum: two!.geboortedatum!,
    },
    { id: '10', roepnaam: 'Iemand', achternaam: 'Anders', actief: true },
    { id: '11', roepnaam: 'Elders', achternaam: 'Hier', school: '99XZ00' },
  ],
}

const told = (seen: Observed, options = {}) => {
  const captured = capture(seen, options)
  const [scenario] = parseScenarios(captured.text, 'verhaal.yaml')
  return { ...captured, scenario: scenario! }
}

describe('what the EA had, in a captured story', () => {
  test('gives the system exactly that again, with the ids and names it had, when names are kept', () => {
    const { scenario } = told(observed(toestand), { madeUp: false })
    const begin = beginOf(scenario.ea, school)
    const { leerlingen, ...rest } = toestand
    expect(begin.toestand).toEqual({
      ...rest,
      leerlingen: leerlingen
        .slice(0, 4)
        .map(({ actief, ...record }) => (actief === false ? { ...record, actief } : record)),
    })
    expect([...begin.waarheid]).toEqual([
      ['G1', groep!.id],
      ['L1', juf!.id],
      ['7', one!.id],
      ['8', two!.id],
    ])
  })

  test('is disguised by the rules of the school: what was equal is equal, and no name is left', () => {
    const { scenario, text, disguise } = told(observed(toestand))
    const again = beginOf(scenario.ea, disguise.of(school) as School).toestand
    const held = disguise.of(toestand)
    expect(again.leerlingen.map(({ id: _, groepen: __, ...rest }) => rest)).toEqual(
      held.leerlingen
        .slice(0, 4)
        .map(({ id: _, groepen: __, actief, ...rest }) => (actief === false ? { ...rest, actief } : rest)),
    )
    expect(again.leerlingen[0]!.groepen).toEqual(['ea-groep-1', 'ea-groep-2'])
    for (const name of ['Iemand', 'Anders', two!.achternaam!, one!.roepnaam!, 'Elders'])
      expect(text).not.toContain(name)
  })

  test('says of whom it is not to be told who it is, and what is left out', () => {
    const { text } = told(observed(toestand))
    const [, second, third] = told(observed(toestand)).scenario.ea.leerlingen!.ook!
    expect([second!.van, third!.van]).toEqual([{ id: 'leerling-2' }, undefined])
    expect(text).toContain(
      '# Van wie record ea-leerling-3 is, is niet te zeggen: het nummer is dat van leerling-3, naam en geboortedatum zijn die van leerling-2.',
    )
    expect(text).toContain('# Niet in dit verhaal: 1 record van een andere school van de EA.')
    expect(text).toContain('# Van 3 van de 5 mensen daarin')
  })

  test('may say itself whose a record is', () => {
    const { scenario } = told(observed(toestand, new Map([['9', three!.id!]])), { madeUp: false })
    expect(scenario.ea.leerlingen!.ook![2]!.van).toEqual({ id: three!.id })
  })

  test('an EA that was empty is said to be so', () => {
    const { text, scenario } = told(observed({ groepen: [], leerkrachten: [], leerlingen: [] }))
    expect(scenario.ea).toEqual({})
    expect(text).toContain('# De EA was bij het begin leeg.')
    expect(text).not.toContain('KAN GEEN VERKEERDE KOPPELING')
  })
})
