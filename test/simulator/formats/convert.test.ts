import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { convert } from '../../../src/cli/convert.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'))
  const text =
    'school: { brincode: 99XX, schooljaar: 2026-2027, naam: De Vlieger }\ngroepen: [{ key: 1, naam: 3A, jaargroep: 3 }]\nleerlingen: [{ key: 00042, roepnaam: Bo, groep: 1 }]\nkoppelingen: [{ klantcode: X }]\n'
  writeFileSync(join(folder, 'school.yaml'), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(from: string, to: string, options = {}) {
  const said = { out: '', err: '' }
  const terminal = {
    out: (text: string) => {
      said.out += text
    },
    err: (text: string) => {
      said.err += text
    },
    interactive: false,
  }
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
    expect(readFileSync(join(folder, 'edex.xml'), 'utf8')).toContain('<leerling key="00042">')
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
    expect(readFileSync(join(folder, 'pupils.csv'), 'utf8')).toContain('00042')
  })

  test('fails on a loss when asked to', async () => {
    expect(await run('school.yaml', 'edex.xml', { lossless: true })).toMatchObject({ exit: 1 })
    expect(await run('csv', 'again.yaml', { lossless: true })).toMatchObject({ exit: 0 })
  })

  test.each([
    ['school.doc', 'x.xml', 'E_USAGE'],
    ['none.xml', 'x.json', 'E_FILE_UNREADABLE'],
    ['school.yaml', 'no/such/folder.xml', 'E_USAGE'],
  ])('from %s to %s is a clear error', async (from, to, code) => {
    await expect(run(from, to)).rejects.toMatchObject({ code })
  })
})
