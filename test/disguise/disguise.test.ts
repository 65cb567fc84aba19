import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { anomalies } from '../../simulator/bend/anomalies.ts'
import { bend } from '../../simulator/bend/bend.ts'
import { applyChange } from '../../simulator/changes/apply.ts'
import { generateSchool } from '../../simulator/generate/generate-school.ts'
import { createDates } from '../../src/disguise/dates.ts'
import { createDisguise } from '../../src/disguise/disguise.ts'
import { wordsOf } from '../../src/disguise/each-word.ts'
import { createNames } from '../../src/disguise/names.ts'
import { createNumbers } from '../../src/disguise/numbers.ts'
import { compareDays, dateLevels, isDay, parseDay } from '../../src/link/dates.ts'
import { fold } from '../../src/link/fold.ts'
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

const namesOf = (...texts: readonly string[]) => createNames({ texts, people: [texts] }, '1').text

describe('made-up names', () => {
  const dressed = [
    ['case', 'Jansen', 'JANSEN'],
    ['accents', 'Renée', 'Renee'],
    ['loose accents', 'Renée', 'Rene\u0301e'],
    ['an apostrophe of another kind', "O'Brien", 'O’Brien'],
    ['the ij as one letter', 'Dijkstra', 'Dĳkstra'],
    ['a hyphen or a space', 'Jan-Pieter', 'Jan Pieter'],
    ['written together', 'Jan-Pieter', 'Janpieter'],
    ['a space behind it', 'Wiersma', 'Wiersma '],
    ['a hard space', 'Van Dongen', 'Van\u00a0Dongen'],
    ['a hidden character', 'Wiersma', 'Wier\u200bsma'],
    ['a Turkish i', 'Işık', 'ISIK'],
    ['a Polish l', 'Wałęsa', 'Walesa'],
  ] as const

  test.each(dressed)('are equal after folding where the names were: %s', (_, one, other) => {
    const text = namesOf(one, other)
    const bare = (name: string) => fold(name).replaceAll(' ', '')
    expect(bare(text(one))).toBe(bare(text(other)))
    expect(bare(text(one))).not.toBe(bare(one))
    expect(text(one)).not.toBe(text(other))
  })

  const near = [
    ['a letter too many', 'Hendriks', 'Hendrikx'],
    ['another spelling', 'Dijkhuis', 'Dykhuis'],
    ['the same sound', 'Mohammed', 'Muhammad'],
    ['an umlaut written out', 'Müller', 'Mueller'],
    ['broken encoding', 'René', 'RenÃ©'],
  ] as const

  test.each(near)('stay near each other where the names were: %s', (_, one, other) => {
    const plan = (a: string, b: string) => {
      const [known, incoming] = [
        { id: 'x', school: '99XX00', roepnaam: a, achternaam: 'Zandstra', geboortedatum: '2016-03-14' },
        { key: '1', roepnaam: b, achternaam: 'Zandstra', geboortedatum: '2016-03-14' },
      ]
      const school: School = { schooljaar: '2026-2027', brincode: '99XX', leerlingen: [incoming] }
      const [line] = linkSchool({ groepen: [], leerkrachten: [], leerlingen: [known] }, school).leerlingen
      return line!.candidates[0]?.evidence.find(({ field }) => field === 'roepnaam')?.reason.en
    }
    const text = namesOf(one, other, 'Zandstra')
    expect(plan(text(one), text(other))).toBe(plan(one, other))
  })

  const word = fc.stringMatching(/^[A-Z][a-z]{1,9}$/)
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('-'))

  test('two names are equal after folding when they were, and not otherwise', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (names) => {
        const { text } = createNames({ texts: names, people: [] }, '1')
        for (const one of names)
          for (const other of names) expect(fold(text(one)) === fold(text(other))).toBe(fold(one) === fold(other))
      }),
    )
  })

  test('keep their form: length, capitals, signs, marks, blanks and the little words', () => {
    const odd = 'Van der  Berg-de Wit (ziek)\u00a0/ *Çelik 2 '
    const made = namesOf(odd, 'Berg', 'Wit', 'Çelik')(odd)
    const formOf = (text: string) => text.replace(/\p{Lu}\p{M}*/gu, 'X').replace(/\p{Ll}\p{M}*/gu, 'x')
    expect(formOf(made)).toBe(formOf(odd))
    expect(made).toMatch(/^Van der {2}\p{L}+-de \p{L}+ \(ziek\)\u00a0\/ \*\p{L}\p{M}?\p{L}+ 2 $/u)
  })

  test('begin with the letter that initials and addresses have', () => {
    const texts = ['Johanna', 'Jorrit', 'Bakkenes', 'j.bakkenes@', 'jbakkenes@']
    const { text, initials } = createNames({ texts, people: [texts] }, '1')
    expect(text('Johanna')[0]).toBe(initials('J.B.')[0])
    expect(text('Jorrit')[0]).toBe(text('Johanna')[0])
    expect(text('j.bakkenes@')).toBe(`${initials('j')}.${text('bakkenes')}@`)
    expect(text('jbakkenes@')).toBe(`${initials('j')}${text('bakkenes')}@`)
  })
})

describe('made-up birth dates', () => {
  const day = fc.date({ min: new Date('2008-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  const text = day.map((moment) => moment.toISOString().slice(0, 10))
  const partOf = (date: string) => date.slice(0, 4) + (date.slice(5) < '08-01' ? ' before' : ' after')
  const levelOf = (one: string, other: string) => dateLevels[compareDays(parseDay(one), parseDay(other))]!
  /** What a linking system decides by. */
  const decides = (level: string) => (['same', 'swapped', 'typo', 'placeholder'].includes(level) ? level : 'other')

  /** Dates of people who have a name in common, and what they became. */
  const madeOf = (dates: readonly string[], secret = 's') => {
    const made = createDates(secret)
    made.learn(dates.map((date) => ({ who: date, ties: ['Zandstra'], date })))
    return dates.map((date) => made.text(date, date))
  }

  test('compare as the dates did, stay in their year and in the calendar', () => {
    const slips = (date: string) => [
      date,
      `${date.slice(0, 8)}${date[8]}${(Number(date[9]) + 1) % 10}`,
      `${date.slice(0, 5)}${date.slice(8)}-${date.slice(5, 7)}`,
      `${date.slice(0, 3)}${(Number(date[3]) + 1) % 10}${date.slice(4)}`,
    ]
    fc.assert(
      fc.property(text, text, fc.nat(3), fc.nat(999), (one, other, slip, secret) => {
        const dates = [one, slips(one)[slip]!, other]
        const made = madeOf(dates, String(secret))
        for (const [a, date] of dates.entries()) {
          expect(isDay(parseDay(made[a]))).toBe(isDay(parseDay(date)))
          expect(made[a]!.slice(0, 4)).toBe(date.slice(0, 4))
          // Nobody is linked by a day that cannot be.
          for (const [b, beside] of dates.entries())
            if (isDay(parseDay(date)) && isDay(parseDay(beside)))
              expect(decides(levelOf(made[a]!, made[b]!))).toBe(decides(levelOf(date, beside)))
        }
      }),
      { numRuns: 300, seed: 20 },
    )
  })

  test('lie before the first of August where they did: nobody is too young for school who was old enough', () => {
    fc.assert(
      fc.property(text, (date) => expect(partOf(madeOf([date])[0]!)).toBe(partOf(date))),
      { numRuns: 200, seed: 20 },
    )
  })

  test.each(['2015-01-01', '2015-07-01', '1970-01-01', '0001-01-01'])('leave %s, which stands for unknown', (fixed) => {
    expect(madeOf([fixed])).toEqual([fixed])
  })

  test('swap day and month where they were swapped, and keep what stands behind', () => {
    const [one, other] = madeOf(['2015-03-04', '2015-04-03Z'])
    expect(one).not.toBe('2015-03-04')
    const [, month, dayOfMonth] = one!.split('-')
    expect(other).toBe(`2015-${dayOfMonth}-${month}Z`)
  })

  test('are equal for strangers who were born on one day, and still near where a slip made it a stranger’s', () => {
    const { learn, text: made } = createDates('s')
    learn([
      { who: 'Sietske', ties: ['Zandstra'], date: '2015-03-14' },
      { who: 'Bram', ties: ['Postma'], date: '2015-03-14' },
      { who: 'Youssef', ties: ['Demir'], date: '2015-03-15' },
      { who: 'Sietske, a day later', ties: ['Zandstra'], date: '2015-03-15' },
    ])
    expect(made('2015-03-14', 'Bram')).toBe(made('2015-03-14', 'Sietske'))
    expect(levelOf(made('2015-03-14', 'Sietske'), made('2015-03-15', 'Sietske, a day later'))).toBe('typo')
  })
})

describe('made-up numbers', () => {
  const { key, eckid, bsn, digits } = createNumbers('1')
  const folding: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.trim(),
    (text) => text.toLowerCase(),
    (text) => text.replace(/^0+/, ''),
  ]

  test('are equal, after trimming, in another case or without leading zeros, when the keys were', () => {
    const keys = fc.oneof(fc.stringMatching(/^ ?0{0,3}[0-9]{1,6} ?$/), fc.stringMatching(/^[aAbB01-]{1,5}$/))
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        for (const form of folding) expect(form(key(one)) === form(key(other))).toBe(form(one) === form(other))
        expect(key(one)).toHaveLength(one.length)
      }),
      { numRuns: 2000 },
    )
  })

  test.each(['0', '#001', '', '#'])('leave a key that is none: "%s"', (fixed) => {
    expect(key(fixed)).toBe(fixed)
  })

  test('keep a GUID a GUID and an ECK iD one of the pilot', () => {
    expect(key('{550e8400-e29b-41d4-a716-446655440000}')).toMatch(
      /^\{[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}\}$/,
    )
    expect(eckid(`https://ketenid.nl/201703/${'ab12'.repeat(32)}`)).toMatch(
      /^https:\/\/ketenid\.nl\/pilot\/[0-9a-f]{128}$/,
    )
  })

  test('make no number that could be a BSN, and keep its last four as they are elsewhere', () => {
    const passes = (number: string) =>
      [...number].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{9}$/), (number) => {
        expect(passes(bsn(number))).toBe(false)
        expect(bsn(number).slice(5)).toBe(digits(number.slice(5)))
      }),
      { numRuns: 2000 },
    )
  })
})
