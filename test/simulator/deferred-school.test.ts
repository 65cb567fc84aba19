import { describe, expect, test } from '@jest/globals'
import { createSimulator, ordinarySchool } from 'koppelproef'
import { deferredSchool } from '../../simulator/world/deferred-school.ts'

describe('a school that is made later', () => {
  const open = () => {
    let times = 0
    const school = deferredSchool({ schooljaar: '2026-2027', brincode: '99XX' }, () => {
      times++
      return ordinarySchool(1, '2026-2027')
    })
    return { school, times: () => times }
  }

  test('tells its head without being made', () => {
    const { school, times } = open()
    expect([school.brincode, school.schooljaar, school.schoolkey, school.dependancecode]).toEqual([
      '99XX',
      '2026-2027',
      undefined,
      undefined,
    ])
    expect(times()).toBe(0)
  })

  test('is made once, when somebody looks, and is then a school like any other', () => {
    const { school, times } = open()
    expect({ ...school }).toEqual({ ...ordinarySchool(1, '2026-2027'), brincode: '99XX', peildatum: undefined })
    expect(school.leerlingen).toBe(school.leerlingen)
    expect(times()).toBe(1)
  })

  test('the ordinary demo school is the one of the generator', () => {
    const world = createSimulator({ seed: 4 }).world()!
    const wanted = ordinarySchool(4, world.findSchool('99QQ00')!.versions[0]!.school.schooljaar)
    expect({ ...world.findSchool(`${wanted.brincode}00`)!.versions[0]!.school }).toEqual(wanted)
  })
})
