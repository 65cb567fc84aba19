import { describe, expect, test } from '@jest/globals'
import { defaultSettings, type LiveSchool } from '../../simulator/world/live-school.ts'
import { truthOf } from '../../simulator/world/truth.ts'
import type { Leerling } from '../../src/school/leerling.ts'

const live = (id: string, ...pictures: (readonly Leerling[])[]): LiveSchool => ({
  id,
  settings: defaultSettings,
  versions: pictures.map((leerlingen, index) => ({
    from: index * 10,
    school: { schooljaar: '2026-2027', leerlingen },
  })),
})
const pupils = (...scholen: LiveSchool[]) => truthOf(scholen).leerlingen

describe('the truth', () => {
  test('is one period for a pupil who stays the same', () => {
    const a = { id: 'a', key: '1' }
    expect(pupils(live('X', [a], [{ ...a, roepnaam: 'Bo' }], [a]))).toEqual([
      { id: 'a', periods: [{ school: 'X', from: 0, key: '1' }] },
    ])
  })

  test('starts a period for each key and ECK iD, and ends the one before', () => {
    const pictures = [[{ id: 'a', key: '1' }], [{ id: 'a', key: '2' }], [{ id: 'a', key: '2', eckid: 'e' }]]
    expect(pupils(live('X', ...pictures))[0]!.periods).toEqual([
      { school: 'X', from: 0, until: 10, key: '1' },
      { school: 'X', from: 10, until: 20, key: '2' },
      { school: 'X', from: 20, key: '2', eckid: 'e' },
    ])
  })

  test('follows who leaves and comes back, and who changes school', () => {
    const a = { id: 'a', key: '1' }
    expect(pupils(live('X', [a], [], [a]), live('Y', [], [{ id: 'a', key: '9' }]))[0]!.periods).toEqual([
      { school: 'X', from: 0, until: 10, key: '1' },
      { school: 'Y', from: 10, key: '9' },
      { school: 'X', from: 20, key: '1' },
    ])
  })

  test('shows one child who stands in a school twice, and tells two with one key apart', () => {
    const doubles = pupils(
      live('X', [
        { id: 'a', key: '1' },
        { id: 'a', key: '2' },
        { id: 'b', key: '1' },
      ]),
    )
    expect(doubles.map(({ id, periods }) => [id, periods.map(({ key }) => key)])).toEqual([
      ['a', ['1', '2']],
      ['b', ['1']],
    ])
  })

  test('says nothing of records without id', () => {
    expect(pupils(live('X', [{ key: '1' }]))).toEqual([])
  })
})
