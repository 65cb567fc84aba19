import { describe, expect, test } from '@jest/globals'
import { drawStory } from '../../../scenarios/explore/draw.ts'
import { sizeOf } from '../../../scenarios/explore/found.ts'
import { shrink, type Trial } from '../../../scenarios/explore/shrink.ts'
import type { Draft } from '../../../scenarios/language/write.ts'
import type { SchoolFile } from '../../../simulator/school-file/school-file.ts'

const budget = { tells: 5000, milliseconds: 1000, stopwatch: () => 0 }
const file = ({ school }: Draft): SchoolFile => school as SchoolFile

const firstDrawn = (fits: (draft: Draft) => boolean): Draft => {
  for (let number = 1; ; number++) {
    const draft = drawStory('shrink', number)
    if (fits(draft)) return draft
  }
}

/** The first drawn story that is large enough to have something to take away. */
const large = (): Draft =>
  firstDrawn((draft) => {
    const { leerlingen, stappen } = sizeOf(draft)
    return leerlingen > 10 && stappen > 12 && file(draft).leerlingen!.every(({ key }) => key !== undefined)
  })

const when =
  (fails: (draft: Draft) => boolean, seen: Draft[] = []) =>
  async (draft: Draft): Promise<Trial> => {
    seen.push(draft)
    return { fails: fails(draft), weggelaten: [] }
  }

describe('shrinking', () => {
  test('leaves the koppeling, one step and one pupil of a large story when that is all it takes', async () => {
    const draft = large()
    const wanted = file(draft).leerlingen!.at(-1)!.key
    const small = await shrink(
      draft,
      when(
        (one) =>
          file(one).leerlingen!.some(({ key }) => key === wanted) && one.stappen.some(({ doe }) => doe === 'importeer'),
      ),
      budget,
    )
    expect(small.stappen.map(({ doe }) => doe)).toEqual(['activeer', 'koppel', 'importeer'])
    expect(sizeOf(small).leerlingen).toBe(1)
    expect(file(small).leerkrachten).toEqual([])
    expect(file(small).groepen).toEqual([])
    expect(file(small).anomalieen).toBeUndefined()
    expect(small.ea).toEqual({})
    expect(small).toMatchObject({ xsdversie: '2.2', begin: '2026-11-23' })
  })

  test('leaves out a koppeling that is made again after the first import', async () => {
    const draft = large()
    const twice: Draft = { ...draft, stappen: [...draft.stappen, { doe: 'activeer' }, { doe: 'koppel' }] }
    const small = await shrink(
      twice,
      when((one) => one.stappen.some(({ doe }) => doe === 'importeer')),
      budget,
    )
    expect(small.stappen.map(({ doe }) => doe)).toEqual(['activeer', 'koppel', 'importeer'])
  })

  test('leaves out the school next door, or what does not matter there, and does one by one what was done at once', async () => {
    const draft = firstDrawn(({ andereScholen: { buur } }) => buur?.school !== undefined)
    const twice: Draft = {
      ...draft,
      stappen: [...draft.stappen, { doe: 'tegelijk', tegelijk: [[{ doe: 'importeer' }], [{ doe: 'verstuur' }]] }],
    }
    const alone = await shrink(
      twice,
      when(({ stappen }) => ['importeer', 'verstuur'].every((doe) => stappen.some((stap) => stap.doe === doe))),
      budget,
    )
    expect(alone.andereScholen).toEqual({})
    expect(alone.stappen.map(({ doe }) => doe).sort()).toEqual(['activeer', 'importeer', 'koppel', 'verstuur'])
    const beside = await shrink(
      draft,
      when(({ andereScholen: { buur } }) => buur?.school !== undefined),
      budget,
    )
    expect(beside.andereScholen).toMatchObject({ buur: { school: { leerlingen: [], leerkrachten: [] }, ea: {} } })
  })

  test('gives the story back when nothing smaller fails', async () => {
    const draft = large()
    expect(
      await shrink(
        draft,
        when(() => false),
        budget,
      ),
    ).toBe(draft)
  })

  test('leaves out what could not be done', async () => {
    const draft = large()
    const attempt = async (): Promise<Trial> => ({ fails: true, weggelaten: [0] })
    expect(sizeOf(await shrink(draft, attempt, { ...budget, tells: 1 })).stappen).toBe(sizeOf(draft).stappen - 1)
  })

  test('stays within its budget of tellings and of time', async () => {
    const seen: Draft[] = []
    await shrink(
      large(),
      when(() => false, seen),
      { ...budget, tells: 7 },
    )
    expect(seen).toHaveLength(7)
    let now = 0
    const late: Draft[] = []
    await shrink(
      large(),
      when(() => false, late),
      { ...budget, stopwatch: () => (now += 100) },
    )
    expect(late.length).toBeLessThan(10)
  })

  test('never tries a school that refers to what is no longer there', async () => {
    const seen: Draft[] = []
    await shrink(
      large(),
      when((one) => one.stappen.length > 0, seen),
      { ...budget, tells: 300 },
    )
    for (const draft of seen) {
      const groups = new Set(file(draft).groepen?.map(({ key }) => key))
      const pupils = new Set(file(draft).leerlingen?.map(({ key }) => key))
      for (const { groep } of file(draft).leerlingen ?? []) if (groep) expect(groups).toContain(groep)
      if (!file(draft).anomalieen)
        for (const { key } of draft.ea.leerlingen?.behalve ?? []) expect(pupils).toContain(key)
    }
  })
})
