import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anomalies } from '../../simulator/bend/anomalies.ts'
import { bend } from '../../simulator/bend/bend.ts'
import { applyChange } from '../../simulator/changes/apply.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { createDisguise } from '../../src/disguise/disguise.ts'
import { wordsOf } from '../../src/disguise/each-word.ts'
import type { Known } from '../../src/link/known.ts'
import { linkSchool } from '../../src/link/link-school.ts'
import type { Leerkracht } from '../../src/school/leerkracht.ts'
import { type School, scopeOf } from '../../src/school/school.ts'
import { ToolError } from '../../src/tool-error.ts'

type Person = Pick<Leerkracht, 'roepnaam' | 'achternaam' | 'key' | 'eckid' | 'emailadres'>

/** A school and the same school a while later, with something odd in it. Undefined when that fits nobody here. */
function beforeAndAfter(seed: string, naam: string): readonly [School, School] | undefined {
  const before = generateSchool({ seed, pupils: 30, schooljaar: '2026-2027', eckid: 'all' })
  try {
    const { school, later } = bend(before, { naam }, seed)
    return [before, later.reduce((now, change) => applyChange(now, change, { seed }), school)]
  } catch (error) {
    if (error instanceof ToolError) return undefined
    throw error
  }
}

/** All that a supplier may have of a school; `numbers: false` as when they were emptied. */
function knownOf(school: School, numbers: boolean): Known {
  const scope = scopeOf(school)
  const groups = new Map((school.groepen ?? []).map(({ key, id }) => [key, id!]))
  const bare = <Item extends { key?: string; eckid?: string }>({ key, eckid, ...rest }: Item) => ({
    ...rest,
    ...(numbers && key !== undefined && { key }),
    ...(numbers && eckid !== undefined && { eckid }),
    school: scope,
  })
  return {
    groepen: (school.groepen ?? []).map((groep) => ({ ...bare(groep), id: groep.id!, schooljaar: school.schooljaar })),
    leerkrachten: (school.leerkrachten ?? []).map(({ groepen: _, ...rest }) => ({ ...bare(rest), id: rest.id! })),
    leerlingen: school.leerlingen.map(({ groep, ...rest }) => ({
      ...bare(rest),
      id: rest.id!,
      groepen: groep === undefined ? [] : [groups.get(groep) ?? ''],
    })),
  }
}

const anomaly = fc.constantFrom(...anomalies.map(({ name }) => name))
const seeds = fc.integer({ min: 1, max: 5000 }).map(String)

/** Few in a CI and always the same, more and others by hand (`DISGUISE_RUNS=400`). */
const { DISGUISE_RUNS } = process.env
const runs = DISGUISE_RUNS === undefined ? { numRuns: 24, seed: 20 } : { numRuns: Number(DISGUISE_RUNS) }

/** Schools that broke it once. */
const onceBroken: [string, string, boolean][] = [
  ['7', 'turkish-i', false],
  ['2252', 'ij-as-y', false],
  ['1322', 'ij-as-y', false],
]

describe('a disguise', () => {
  test('leaves our linker with the same plan, line by line, whatever is odd in the school', () => {
    fc.assert(
      fc.property(seeds, anomaly, fc.boolean(), (seed, naam, numbers) => {
        const pair = beforeAndAfter(seed, naam)
        fc.pre(pair !== undefined)
        const [before, after] = pair!
        const disguise = createDisguise(pair!, seed)
        const plan = linkSchool(knownOf(before, numbers), after)
        const again = linkSchool(knownOf(disguise.of(before), numbers), disguise.of(after))
        const idOf = (id: string | undefined) => id && disguise.of({ id }).id
        for (const soort of ['groepen', 'leerkrachten', 'leerlingen'] as const) {
          const lines = (from: typeof plan, name: typeof idOf) =>
            from[soort].map(({ decision, mustLook, id }) => ({ decision, mustLook, id: name(id) }))
          expect(lines(again, (id) => id)).toEqual(lines(plan, idOf))
        }
      }),
      { ...runs, examples: onceBroken },
    )
  }, 600_000)

  test('leaves no name, key, ECK iD or address of a person', () => {
    fc.assert(
      fc.property(seeds, anomaly, (seed, naam) => {
        const pair = beforeAndAfter(seed, naam)
        fc.pre(pair !== undefined)
        const disguise = createDisguise(pair!, seed)
        const text = JSON.stringify(disguise.of(pair!))
        const made = new Set(wordsOf(text))
        const people: readonly Person[] = pair!.flatMap(({ leerlingen, leerkrachten = [] }) => [
          ...leerlingen,
          ...leerkrachten,
        ])
        const left: string[] = []
        for (const person of people) {
          const { roepnaam = '', achternaam = '', key, eckid } = person
          const words = [...wordsOf(roepnaam), ...wordsOf(achternaam)]
          left.push(...words.filter((word) => word.length > 4 && !stays.has(word) && made.has(word)))
          if (key !== undefined && /[1-9]{3}/.test(key) && text.includes(`"${key}"`)) left.push(key)
          if (eckid !== undefined && eckid.length > 20 && text.includes(eckid)) left.push(eckid)
          const [local = '', domain = ''] = person.emailadres?.split('@') ?? []
          if (local.length > 6 && !stays.has(local.replace(/\d+$/, '')) && text.includes(`"${local}@`)) left.push(local)
          if (domain.length > 6 && text.includes(domain)) left.push(domain)
        }
        expect(left).toEqual([])
      }),
      runs,
    )
  }, 600_000)

  test('is the same for the same seed, and another for another', () => {
    const school = generateSchool({ seed: 3, pupils: 40, schooljaar: '2026-2027' })
    const of = (seed: string) => createDisguise([school], seed).of(school)
    expect(of('a')).toEqual(of('a'))
    expect(of('a').leerlingen[0]!.achternaam).not.toBe(of('b').leerlingen[0]!.achternaam)
  })

  test('keeps the names of groups unless asked, but for a teacher’s name in one', () => {
    const school: School = {
      schooljaar: '2026-2027',
      brincode: '12AB',
      groepen: [
        { id: 'g1', key: 'g1', soort: 'groep', naam: 'Albatros', jaargroep: '3' },
        { id: 'g2', key: 'g2', soort: 'groep', naam: 'Groep 4 juf Hanneke', jaargroep: '4' },
      ],
      leerlingen: [{ id: 'l1', key: 'l1', roepnaam: 'Sjoerd', achternaam: 'Wiersma', groep: 'g1' }],
      leerkrachten: [{ id: 'k1', key: 'k1', roepnaam: 'Hanneke', achternaam: 'Postma' }],
    }
    const kept = createDisguise([school], '1').of(school)
    expect(kept.groepen![0]!.naam).toBe('Albatros')
    expect(kept.groepen![1]!.naam).toBe(`Groep 4 juf ${kept.leerkrachten![0]!.roepnaam}`)
    expect(kept.brincode).toBe('99XX')
    expect(kept.leerlingen[0]!.groep).toBe(kept.groepen![0]!.key)
    const other = createDisguise([school], '1', { groups: true }).of(school)
    expect(other.groepen!.map(({ naam }) => naam)).not.toContain('Albatros')
    expect(other.groepen![1]!.naam).toMatch(/^Groep 4 juf \p{L}+$/u)
  })
})

/** Words that are the form of a name: they may stand in a disguise. */
const stays = new Set(
  'onder achter test onbekend invaller beheer school groep schoolkassa uitgeschreven dubbel directie middenbouw bovenbouw onderbouw administratie stagiair juffrouw meester vervanger conciërge'.split(
    ' ',
  ),
)
