import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { convert } from '../../../src/cli/convert.ts'
import { listening } from '../../terminal.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'))
  const text =
    'school: { brincode: 99XX, schooljaar: 2026-2027, naam: De Vlieger }\ngroepen: [{ key: 1, naam: 3A, jaargroep: 3 }]\nleerlingen: [{ key: 000428173956, roepnaam: Bo, groep: 1 }]\nkoppelingen: [{ klantcode: X }]\n'
  writeFileSync(join(folder, 'school.yaml'), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(from: string, to: string, options = {}) {
  const { said, terminal } = listening()
  const exit = await convert.run([join(folder, from), `${folder}/${to}`], options, terminal)
  return { exit, out: said.out.replaceAll(folder, '.'), err: said.err.replaceAll(folder, '.') }
}

describe('koppelproef convert', () => {
  test('writes EDEXML and tells what did not come across', async () => {
    expect(await run('school.yaml', 'edex.xml')).toEqual({
      exit: 0,
      out: './edex.xml: 1 groepen, 0 leerkrachten, 1 leerlingen\n',
      err: 'Not known, left out of ./school.yaml: koppelingen (1)\nNo place for it in edexml: groepen.id (1), leerlingen.id (1), naam (1)\n',
    })
    expect(readFileSync(join(folder, 'edex.xml'), 'utf8')).toContain('<leerling key="000428173956">')
  })

  test('writes a folder of CSV, and reads it', async () => {
    await run('school.yaml', 'csv/')
    expect(readdirSync(join(folder, 'csv')).sort()).toEqual(['groepen.csv', 'leerlingen.csv', 'school.csv'])
    const back = await run('csv', 'again.json')
    expect(back).toEqual({ exit: 0, out: './again.json: 1 groepen, 0 leerkrachten, 1 leerlingen\n', err: '' })
    expect(JSON.parse(readFileSync(join(folder, 'again.json'), 'utf8')).school.naam).toBe('De Vlieger')
  })

  test('writes one list of pupils, and tells what a list cannot hold', async () => {
    const { out, err } = await run('school.yaml', 'pupils.csv')
    expect(out).toBe('./pupils.csv: 1 leerlingen\n')
    expect(err).toContain('groepen.naam (1)')
    expect(readFileSync(join(folder, 'pupils.csv'), 'utf8')).toContain('000428173956')
  })

  test('fails on a loss when asked to', async () => {
    expect(await run('school.yaml', 'edex.xml', { lossless: true })).toMatchObject({ exit: 1 })
    expect(await run('csv', 'again.yaml', { lossless: true })).toMatchObject({ exit: 0 })
  })

  test.each([
    ['school.doc', 'x.xml', 'E_USAGE'],
    ['none.xml', 'x.json', 'E_FILE_UNREADABLE'],
    ['school.yaml', 'no/such/folder.xml', 'E_FILE_UNWRITABLE'],
  ])('from %s to %s is a clear error', async (from, to, code) => {
    await expect(run(from, to)).rejects.toMatchObject({ code })
  })
})

describe('koppelproef convert keeps real children out', () => {
  const children = (brincode: string) =>
    `school: { ${brincode} schooljaar: 2026-2027, naam: De Vlieger }\ngroepen: [{ key: 71, naam: 3A, jaargroep: 3 }]\nleerlingen: [{ key: 000428173956, roepnaam: Wietske, achternaam: Hoogeveen, geboortedatum: 2018-03-04, emailadres: w.hoogeveen@vlieger.nl, groep: 71 }]\n`
  const converted = async (brincode: string, options = {}) => {
    writeFileSync(join(folder, 'real.yaml'), children(brincode))
    const { err, exit } = await run('real.yaml', 'made.json', options)
    return { err, exit, text: readFileSync(join(folder, 'made.json'), 'utf8') }
  }
  const isReal = /Wietske|Hoogeveen|Vlieger|vlieger|000428173956|2018-03-04/

  test.each([
    ['of a brincode outside the test range', 'brincode: 12AB,', 'The brincode is not of the test range (90AA to 99ZZ)'],
    [
      'of something that is no brincode',
      'bewust: true, brincode: De Vlieger,',
      'The brincode is not of the test range',
    ],
  ])('%s: everything that says who somebody is, is made up', async (_, brincode, message) => {
    const { err, exit, text } = await converted(brincode)
    expect(exit).toBe(0)
    expect(text).not.toMatch(isReal)
    expect(JSON.parse(text).school.brincode).toMatch(/^9\d[A-Z]{2}$/)
    expect(err).toContain(message)
    expect(err).toContain('--names keep')
  })

  test('without a brincode too, also when one is given: a code on the command line makes no child up', async () => {
    const missing = await converted('')
    expect(missing.text).not.toMatch(isReal)
    expect(missing.err).toContain('There is no brincode: these may be real children.')
    expect(missing.err).toContain('school.brincode is missing: give --brincode, or add it before you use this file\n')
    const given = await converted('', { brincode: '99AB' })
    expect(given.text).not.toMatch(isReal)
    expect(JSON.parse(given.text).school.brincode).toBe('99AB')
    expect(given.err).not.toContain('is missing')
  })

  test('a birth date that is not written as one does not come through either', async () => {
    writeFileSync(join(folder, 'mail.csv'), 'Roepnaam;Geboortedatum;BRIN;Klas\nWietske;vier mrt 18;12AB;3A\n')
    const { err } = await run('mail.csv', 'made.json')
    const { school, leerlingen } = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'))
    expect(leerlingen[0].geboortedatum).toMatch(/^[a-z]{4} [a-z]{3} \d\d$/)
    expect(leerlingen[0].geboortedatum).not.toBe('vier mrt 18')
    expect(school.brincode).toMatch(/^99/)
    expect(err).toMatch(/^mail\.csv: geboortedatum: 1 value not understood \(line 2\)/m)
    expect(err).not.toMatch(/mrt|Wietske/)
  })

  test('keeps them when asked to, and says so', async () => {
    const { err, text } = await converted('brincode: 12AB,', { names: 'keep' })
    expect(JSON.parse(text).school.brincode).toBe('12AB')
    expect(text).toContain('Wietske')
    expect(err).toContain('these may be real children, and all is kept as it was')
  })

  test('of the test range nothing is made up, but when asked to', async () => {
    const { err, text } = await converted('brincode: 90AA,')
    expect(text).toContain('Wietske')
    expect(err).toBe('')
    const asked = await converted('brincode: 90AA,', { names: 'made-up' })
    expect(asked.text).not.toMatch(isReal)
    expect(asked.err).toContain('have been made up.')
  })

  test('the same seed makes up the same names, and another one others', async () => {
    const texts = []
    for (const seed of ['1', '1', '2']) texts.push((await converted('brincode: 12AB,', { seed })).text)
    expect(texts[1]).toBe(texts[0])
    expect(texts[2]).not.toBe(texts[0])
  })

  test.each([
    ['12AB', {}],
    ['9', {}],
    ['9', { names: 'keep' }],
  ])('--brincode %s with %j is refused', async (brincode, options) => {
    await expect(converted('', { brincode, ...options })).rejects.toMatchObject({ code: 'E_USAGE' })
  })
})

describe('koppelproef convert on lists with very many wrong values', () => {
  test('tells how many there are, and where the first ten stand', async () => {
    writeFileSync(join(folder, 'mail.csv'), `roepnaam;geboren;brin\n${'Bo;x;99XX\n'.repeat(30)}`)
    const { err } = await run('mail.csv', 'made.json')
    expect(err).toContain(
      'mail.csv: geboortedatum: 30 values not understood (lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …);',
    )
  })
})
