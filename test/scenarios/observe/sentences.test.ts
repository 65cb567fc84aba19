import { describe, expect, test } from '@jest/globals'
import type { AdapterLeerling } from '../../../contracts/adapter/adapter.ts'
import type { Taal } from '../../../report/language.ts'
import { type Law, observe } from '../../../scenarios/observe/observation.ts'
import { textOfBegin, textOfMeting } from '../../../scenarios/observe/report.ts'
import type { School } from '../../../src/school/school.ts'

const daan = { id: 'p1', key: '41', eckid: 'e1', roepnaam: 'Daan', voorvoegsel: 'de', achternaam: 'Wit' }
const sem = { id: 'p2', key: '42', eckid: 'e2', roepnaam: 'Sem', voorvoegsel: 'de', achternaam: 'Wit' }
const dates = { p1: '2016-03-14', p2: '2015-11-02' } as const
const school: School = {
  schooljaar: '2026-2027',
  brincode: '99XX',
  leerlingen: [daan, sem].map((one) => ({ ...one, geboortedatum: dates[one.id as 'p1'] })),
}

const held = (...leerlingen: readonly AdapterLeerling[]) => ({
  toestand: { groepen: [], leerkrachten: [], leerlingen },
  van: new Map<string, string>(),
})
const ofDaan = { id: '1', roepnaam: 'Daan', achternaam: 'De Wit', geboortedatum: '2016-03-14' }
const ofSem = { id: '2', roepnaam: 'Sem', achternaam: 'De Wit', geboortedatum: '2015-11-02' }

function lookText(taal: Taal, now: readonly AdapterLeerling[]): string {
  const observation = observe(held(ofDaan, ofSem), school)
  const meting = observation.look(held(...now), school, '2026-11-27')
  return textOfMeting({ ...meting, fetches: [1] }, observation.who, taal)
}

describe('what is broken is told with names', () => {
  test.each<[Law, readonly AdapterLeerling[], string, string]>([
    [
      'fout',
      [{ ...ofDaan }, { ...ofSem, key: '41' }],
      'Daan de Wit (41): the number stands in record 2 (Sem de Wit)',
      'Daan de Wit (41): het nummer staat in record 2 (Sem de Wit)',
    ],
    [
      'fout',
      // What it is called since does not matter: it was his.
      [{ ...ofDaan }, { id: '2', key: '41', roepnaam: 'Daan', achternaam: 'Wit' }],
      'Daan de Wit (41): the number stands in record 2 (Sem de Wit)',
      'Daan de Wit (41): het nummer staat in record 2 (Sem de Wit)',
    ],
    [
      'gemist',
      [ofDaan, { ...ofSem, key: '42' }, { id: '3', key: '41' }],
      'Daan de Wit (41): the number stands in new record 3, though there was record 1',
      'Daan de Wit (41): het nummer staat in nieuw record 3, terwijl record 1 er al was',
    ],
    [
      'samengeklonterd',
      [{ ...ofDaan, key: '41', eckid: 'e2' }, ofSem],
      'record 1 (Daan de Wit) has the numbers of Daan de Wit (41) and Sem de Wit (42)',
      'record 1 (Daan de Wit) heeft de nummers van Daan de Wit (41) en Sem de Wit (42)',
    ],
    [
      'gesplitst',
      [
        { ...ofDaan, key: '41' },
        { ...ofSem, key: '42' },
        { id: '3', eckid: 'e1' },
      ],
      'Daan de Wit (41): records 1 and 3 are both in use',
      'Daan de Wit (41): records 1 en 3 zijn allebei in gebruik',
    ],
    [
      'onterechtGedeactiveerd',
      [{ ...ofDaan, key: '41', actief: false }, ofSem],
      'Daan de Wit (41): is at the school, and record 1 is not in use',
      'Daan de Wit (41): zit op school, en record 1 is niet in gebruik',
    ],
    ['kwijt', [{ ...ofDaan, key: '41' }], 'record 2 (Sem de Wit) is gone', 'record 2 (Sem de Wit) is weg'],
  ])('%s', (law, now, sentence, zin) => {
    const text = lookText('en', now)
    expect(text).toContain(`  BROKEN ${law}: `)
    expect(text).toContain(`\n    ${sentence}\n`)
    const tekst = lookText('nl', now)
    expect(tekst).toContain(`  GEBROKEN ${law}: `)
    expect(tekst).toContain(`\n    ${zin}\n`)
  })

  test('a person and a record without a name are called by their ids', () => {
    const nameless: School = { ...school, leerlingen: [{ id: 'p1', key: '41' }] }
    const observation = observe(held({ id: '1', key: '41' }), nameless)
    const meting = observation.look(held(), nameless, '2026-11-27')
    expect(textOfMeting({ ...meting, fetches: [] }, observation.who, 'en')).toContain('    record 1 is gone\n')
  })
})

describe('what the EA holds at the start', () => {
  test('names the records of which the key is one person and the name with birth date another', () => {
    const text = textOfBegin(observe(held({ ...ofDaan, key: '42' }, { ...ofSem, key: '41' }), school), 'en')
    expect(text).toBe(`The EA holds 2 leerlingen (0 recognised) and 0 leerkrachten.
Linked wrongly already, or not to be told who it is:
  record 1: its key is that of Sem de Wit (42), its name and birth date are those of Daan de Wit (41)
  record 2: its key is that of Daan de Wit (41), its name and birth date are those of Sem de Wit (42)
`)
  })

  test('says nothing of records that say one thing, or nothing', () => {
    const text = textOfBegin(observe(held({ ...ofDaan, key: '41' }, { id: '9' }), school), 'en')
    expect(text).toBe('The EA holds 2 leerlingen (1 recognised) and 0 leerkrachten.\n')
  })

  test('believes the EA when it says itself whose a record is', () => {
    const { tegenspraken } = observe({ ...held({ ...ofDaan, key: '42' }), van: new Map([['1', 'p1']]) }, school)
    expect(tegenspraken).toEqual([])
  })
})
