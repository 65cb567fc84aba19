import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { koppelproef } from '../terminal.ts'

const run = (...argv: readonly string[]) => koppelproef('generate', ...argv)

describe('koppelproef generate', () => {
  test('prints a school with its groups, teachers and some pupils of each group', async () => {
    const { exit, out } = await run('--seed', '7', '--sector', 'PO', '--pupils', '220', '--schooljaar', '2026-2027')
    expect(exit).toBe(0)
    expect(out).toContain('99GY  schooljaar 2026-2027, op 01-10-2026')
    expect(out).toMatch(/^220 leerlingen, \d+ groepen, 0 samengestelde groepen, \d+ leerkrachten en anderen$/m)
    expect(out).toMatch(/^groep +jaar +leerlingen +leerkrachten$/m)
    expect(out).toMatch(/^zonder groep: .*\(DIR\)/m)
    expect(out).toMatch(/ {2}\d\d-\d\d-20\d\d {2}(jongen|meisje)$/m)
  })

  test('prints the same school twice, and every pupil with --all', async () => {
    const some = await run('--schooljaar', '2026-2027', '--pupils', '40')
    expect((await run('--schooljaar', '2026-2027', '--pupils', '40')).out).toBe(some.out)
    const all = await run('--schooljaar', '2026-2027', '--pupils', '40', '--all')
    expect(all.out.match(/ {2}(jongen|meisje)$/gm)).toHaveLength(40)
  })

  test('writes a school file to a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koppelproef-'))
    try {
      const file = join(folder, 'school.json')
      const { exit, out } = await run('--schooljaar', '2026-2027', '--pupils', '12', '--format', 'json', '--out', file)
      expect([exit, out]).toEqual([0, ''])
      expect(JSON.parse(readFileSync(file, 'utf8')).leerlingen).toHaveLength(12)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test.each([
    ['json', '"leerlingen": ['],
    ['yaml', 'leerlingen:'],
    ['edexml', '<EDEX'],
    ['csv', 'achternaam'],
  ])('prints %s, the same on every day', async (format, text) => {
    const { exit, out } = await run('--schooljaar', '2026-2027', '--pupils', '9', '--format', format)
    expect(exit).toBe(0)
    expect(out).toContain(text)
    expect(out).not.toContain(new Date(Date.now()).toISOString().slice(0, 10))
  })

  test('prints the school of the manual', async () => {
    const { out } = await run('--manual', '--schooljaar', '2026-2027')
    expect(out).toContain('De Handleiding  99QQ')
    expect(out).toContain('Albatros 26-27')
    expect(out).toContain('ZeroPunctuation')
  })

  test('reports many schools beside published figures', async () => {
    const { out } = await run('--report', '20', '--schooljaar', '2026-2027')
    expect(out).toMatch(/^20 schools, \d+ pupils, \d+ groups$/m)
    expect(out).toContain('[1] http')
    expect(out).toContain('our estimate')
  })

  test.each([
    [['--pupils', '5001'], 'pupils is 5001, but must be a whole number 1 to 5000'],
    [['--pupils', 'many'], '--pupils is "many", but must be a whole number'],
    [['--brincode', '12AB'], 'brincode is 12AB, but must be a code from 90AA to 99ZZ'],
    [['--background', 'frans=1'], '--background knows no "frans"'],
    [['--twins', '0.9'], 'twins is 0.9, but must be a share from 0 to 0.5'],
    [['--out', join(tmpdir(), 'no', 'such', 'folder', 'x')], 'Cannot write'],
  ])('refuses %j with what is wrong', async (argv, message) => {
    const { exit, err, out } = await run(...argv)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
