import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createDates } from '../../src/disguise/dates.ts'
import { createComparison } from '../../src/disguise/families.ts'
import { createNames } from '../../src/disguise/names.ts'
import { createNumbers } from '../../src/disguise/numbers.ts'
import { compareDays, dateLevels, isDay, parseDay } from '../../src/link/dates.ts'
import { fold } from '../../src/link/fold.ts'
import { linkSchool } from '../../src/link/link-school.ts'
import type { School } from '../../src/school/school.ts'

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

  test('are never the names themselves, though all their letters are ones that stay', () => {
    const names = ['Aya', 'Ayana', 'Ayaz', 'Kay', 'Kaya']
    const { text } = createNames({ texts: names, people: [] }, '1')
    expect(names.filter((name) => text(name) === name)).toEqual([])
  })

  test('of a list are not the same name in another spelling', () => {
    const names = ['Elisabeth', 'Bep', 'Abraham', 'Bram']
    const { text } = createNames({ texts: names, people: [] }, '1')
    const { areNear } = createComparison()
    expect(names.filter((name) => areNear(text(name).toLowerCase(), name.toLowerCase()))).toEqual([])
  })

  test.each([
    ['one letter or two', 'Tim', 'T.M.', 'Th.M.', 'fits'],
    ['one letter or two, of two names', 'Sem', 'S.M.', 'SJM', 'fits'],
    ['one letter or three', 'Carl', 'C.M.', 'Chr.M.', 'fits'],
    ['two letters that are never one', 'Tim', 'T.M.', 'TGM', 'fits not'],
    ['two others that are never one', 'Sem', 'S.M.', 'SHM', 'fits not'],
    ['cut off', 'Sem', 'SJM', 'SJ', 'fits'],
  ])('are read as voorletters that fit where the voorletters did: %s', (_, roepnaam, one, other, says) => {
    const { text, initials } = createNames({ texts: [roepnaam, 'Wiersma'], people: [] }, '1')
    const pupil = (name: string, letters: string, surname: string) => ({
      id: 'a',
      school: '99KL00',
      roepnaam: name,
      achternaam: surname,
      voorletters: letters,
      geboortedatum: '2018-03-04',
    })
    const saidOf = (name: string, surname: string, letters: readonly string[]) => {
      const known = {
        groepen: [],
        leerkrachten: [],
        leerlingen: [{ ...pupil(name, letters[0]!, surname), groepen: [] }],
      }
      const school = { brincode: '99KL', schooljaar: '2026-2027', leerlingen: [pupil(name, letters[1]!, surname)] }
      const [line] = linkSchool(known as never, school as never).leerlingen
      return [line!.decision, line!.mustLook]
    }
    const now = saidOf(
      text(roepnaam),
      text('Wiersma'),
      [one, other].map((letters) => initials(letters, roepnaam)),
    )
    expect(now).toEqual(saidOf(roepnaam, 'Wiersma', [one, other]))
    expect(now[0]).toBe(says === 'fits' ? 'bestaand' : 'nieuw')
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

  test.each([
    ['2020-04-25', '2021-04-25', 'typo'],
    ['2020-02-29', '2021-02-29', 'other'],
  ])('of a year that was mistyped are days where they were: %s, %s', (one, other, level) => {
    for (let secret = 0; secret < 200; secret++) {
      const made = madeOf([one, other], String(secret))
      expect(made.map((date) => isDay(parseDay(date)))).toEqual([one, other].map((date) => isDay(parseDay(date))))
      if (level === 'typo') expect(levelOf(made[0]!, made[1]!)).toBe(level)
    }
  })

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
      { numRuns: 2000, examples: [['-b', '0-b']] },
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
