import { describe, expect, test } from '@jest/globals'
import type { Remembered } from '../../src/link/known.ts'
import { linkSchool } from '../../src/link/link-school.ts'
import { wieOf } from '../../src/link/remembered.ts'
import type { Groep } from '../../src/school/groep.ts'
import type { Leerling } from '../../src/school/leerling.ts'
import { came, eck, had, hadGroep, school, schooljaar } from './rows/row.ts'

/** Without birth date nothing but a decision links by itself. */
const anna = came({ key: '12', eckid: eck('1'), geboortedatum: undefined })
const held = had('anna', { geboortedatum: undefined })

const decided = (leerling: Leerling, more: object): Remembered =>
  ({
    soort: 'leerling',
    school,
    ...(leerling.key && { key: leerling.key }),
    ...(leerling.eckid && { eckid: leerling.eckid }),
    wie: wieOf(leerling),
    ...more,
  }) as Remembered

const lineOf = (leerling: Leerling, remembered: readonly Remembered[], known = [held]) =>
  linkSchool(
    { groepen: [], leerkrachten: [], leerlingen: known },
    { schooljaar, peildatum: '2026-11-23', brincode: '99XX', leerlingen: [leerling] },
    remembered,
  ).leerlingen[0]!

describe('a link by hand', () => {
  const link = decided(anna, { decision: 'bestaand', id: 'anna' })

  test('holds for the child it was made for', () => {
    expect(lineOf(anna, [link])).toMatchObject({ decision: 'bestaand', id: 'anna', mustLook: false })
    expect(lineOf(anna, [])).toMatchObject({ decision: 'nieuw', mustLook: true })
  })

  test.each<[string, Leerling]>([
    ['another roepnaam', { ...anna, roepnaam: 'Anouk' }],
    ['another achternaam', { ...anna, achternaam: 'Vos' }],
    ['another birth date', { ...anna, geboortedatum: '2016-03-14' }],
    ['another ECK iD', { ...anna, eckid: eck('2') }],
    ['another key', { ...anna, key: '13' }],
  ])('does not hold where %s comes under the same number', (_what, leerling) => {
    expect(lineOf(leerling, [link]).reasons.map(({ code }) => code)).not.toContain('linked-by-hand')
  })

  test('does not hold for a record that went to another child since', () => {
    const gone = had('anna', { roepnaam: 'Sam', achternaam: 'Boer', geboortedatum: undefined })
    expect(lineOf(anna, [link], [gone])).toMatchObject({ decision: 'nieuw' })
    expect(lineOf(anna, [link], [{ ...held, key: '99' }])).toMatchObject({ decision: 'nieuw' })
    expect(lineOf(anna, [link], [{ ...held, school: '99YY00' }])).toMatchObject({ decision: 'nieuw' })
  })
})

describe('who was left out', () => {
  const out = decided(anna, { decision: 'niet-importeren' })

  test('stays out, also under another key', () => {
    expect(lineOf(anna, [out])).toMatchObject({ decision: 'niet-importeren' })
    expect(lineOf({ ...anna, key: '77' }, [out])).toMatchObject({ decision: 'niet-importeren' })
  })

  test('makes a question of somebody else under that number', () => {
    const other = came({ key: '12', roepnaam: 'Xena', achternaam: 'Boer', geboortedatum: '2018-09-20' })
    expect(lineOf(other, [decided({ ...anna, eckid: undefined }, { decision: 'niet-importeren' })], [])).toMatchObject({
      decision: 'nieuw',
      mustLook: true,
      reasons: [{ code: 'left-out-somebody-else' }],
    })
  })
})

describe('of two under one number', () => {
  const linesOf = (leerlingen: readonly Leerling[], remembered: readonly Remembered[]) =>
    linkSchool(
      { groepen: [], leerkrachten: [], leerlingen: [] },
      { schooljaar, peildatum: '2026-11-23', brincode: '99XX', leerlingen },
      remembered,
    ).leerlingen.map(({ decision, mustLook, reasons }) => [decision, mustLook, reasons[0]?.code])
  const bare = { roepnaam: undefined, voorletters: undefined, geboortedatum: undefined }
  const leftOut = ['niet-importeren', false, 'remembered-niet-importeren']
  const asked = ['nieuw', true, 'left-out-somebody-else']

  test.each<[string, Leerling, Leerling]>([
    ['ECK iD', came({ key: '13', eckid: eck('1') }), came({ key: '12', eckid: eck('1'), ...bare })],
    ['key', came({ key: '12', eckid: undefined }), came({ key: '12', eckid: eck('1'), ...bare })],
  ])('the %s, only the one whom a person left out stays out', (_what, sister, out) => {
    const remembered = [decided(out, { decision: 'niet-importeren' })]
    expect(linesOf([sister, out], remembered)).toEqual([asked, leftOut])
    expect(linesOf([out, sister], remembered)).toEqual([leftOut, asked])
  })

  test('who was left out stays out under a name that was mended since', () => {
    const [out, sister] = [came({ key: '12', eckid: eck('1'), ...bare }), came({ key: '13', eckid: eck('1') })]
    const mended = { ...out, roepnaam: 'Noor' }
    expect(linesOf([sister, mended], [decided(out, { decision: 'niet-importeren' })])).toEqual([asked, leftOut])
  })

  test('nobody stays out where the one whom a person left out has another first name since', () => {
    const [out, sister] = [came({ key: '12', eckid: eck('1') }), came({ key: '13', eckid: eck('1') })]
    const renamed = { ...out, roepnaam: 'Brechtje' }
    expect(linesOf([sister, renamed], [decided(out, { decision: 'niet-importeren' })])).toEqual([asked, asked])
  })

  test('both stay out where a person left out both', () => {
    const [out, sister] = [came({ key: '12', eckid: eck('1'), ...bare }), came({ key: '13', eckid: eck('1') })]
    const remembered = [out, sister].map((one) => decided(one, { decision: 'niet-importeren' }))
    expect(linesOf([out, sister], remembered)).toEqual([leftOut, leftOut])
  })
})

describe('a group linked by hand', () => {
  const remembered: Remembered = {
    soort: 'groep',
    school,
    schooljaar,
    key: '31',
    wie: { soort: 'groep', naam: 'Uilen' },
    decision: 'bestaand',
    id: 'uilen',
  }
  const lineFor = (groep: Groep) =>
    linkSchool(
      { groepen: [hadGroep('uilen', 'Uilen', { jaargroep: '3' })], leerkrachten: [], leerlingen: [] },
      { schooljaar, brincode: '99XX', leerlingen: [], groepen: [groep] },
      [remembered],
    ).groepen[0]!

  test('is not the group that gets its key', () => {
    expect(lineFor({ soort: 'groep', key: '31', naam: 'Uilen', jaargroep: '3' })).toMatchObject({ id: 'uilen' })
    expect(lineFor({ soort: 'groep', key: '31', naam: 'Vossen', jaargroep: '4' })).toMatchObject({ decision: 'nieuw' })
  })
})
